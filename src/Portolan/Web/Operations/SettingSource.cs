using Portolan.CommandLine;

namespace Portolan.Web.Operations;

/// <summary>Where the text of a setting was found.</summary>
/// <param name="Name">A flag, a variable of the environment, or a file.</param>
/// <param name="IsFile">Whether it is a file.</param>
internal sealed record SettingSource(string Name, bool IsFile)
{
    /// <summary>The complaint about a text found here.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="text">What was found.</param>
    /// <param name="expected">What would have been taken.</param>
    public CommandException Refuse(string key, string text, string expected)
    {
        var message = $"{key}: '{text}' from {Name} (expected {expected})";
        return IsFile ? CommandException.BadInput(message) : CommandException.Usage(message);
    }
}
