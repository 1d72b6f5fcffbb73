using System.CommandLine;
using Portolan.Record.Events;

namespace Portolan.CommandLine;

/// <summary>Who records: the option of every command that writes to the record.</summary>
internal static class Recorder
{
    /// <summary>The option.</summary>
    public static Option<string?> By() => new("--by") { Description = "who records it (default: PORTOLAN_USER, or your name on this system)", HelpName = "WHO" };

    /// <summary>Who records, or the user of the system.</summary>
    /// <exception cref="CommandException">The name cannot be recorded.</exception>
    public static Actor Of(ParseResult arguments, Option<string?> by)
    {
        var name = arguments.GetValue(by) ?? (Environment.GetEnvironmentVariable("PORTOLAN_USER") is { Length: > 0 } user ? user : Environment.UserName);
        try
        {
            return Actor.Parse(name);
        }
        catch (FormatException refused)
        {
            throw CommandException.Usage($"--by: {refused.Message}");
        }
    }
}
