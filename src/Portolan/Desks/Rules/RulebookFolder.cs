using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Rules;

/// <summary>The rulebook that a command answers with.</summary>
internal static class RulebookFolder
{
    /// <summary>Reads the rulebook that <c>--rulebook</c> names, or the one that comes with the program.</summary>
    /// <exception cref="CommandException">There is no such folder.</exception>
    /// <exception cref="Portolan.Rules.RulebookException">Something in it cannot be used.</exception>
    public static Rulebook Read(ParseResult arguments, CommonOptions options) => RulebookReader.Read(Find(arguments, options));

    /// <summary>The folder that <c>--rulebook</c> names, or that of the rulebook that comes with the program.</summary>
    /// <exception cref="CommandException">There is no such folder.</exception>
    public static string Find(ParseResult arguments, CommonOptions options)
    {
        var folder = arguments.GetValue(options.Rulebook) ?? Path.Combine(PortolanHome.Find(), "rulebook");
        if (!Directory.Exists(folder)) throw CommandException.BadInput($"no rulebook folder '{folder}'");
        return folder;
    }
}
