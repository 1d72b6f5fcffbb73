using System.CommandLine;
using Portolan.Rules.Rulebooks;

namespace Portolan.CommandLine;

/// <summary>The option for the language of a table for people; JSON and CSV are the same in both.</summary>
internal static class LanguageOption
{
    /// <summary>The option.</summary>
    public static Option<string> Create() => new("--language") { Description = "en (the default) or fr", HelpName = "LANGUAGE", DefaultValueFactory = _ => "en" };

    /// <summary>The language that it names.</summary>
    /// <exception cref="CommandException">It names none.</exception>
    public static Language Of(ParseResult arguments, Option<string> option) => CommonOptions.LanguageOf(arguments.GetValue(option)!);
}
