using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Rules;
using Portolan.Formats;
using Portolan.Rules.Calendars;

namespace Portolan.Desks.Duties;

/// <summary>The calendar that an argument names.</summary>
internal static class CalendarArguments
{
    /// <summary>The option.</summary>
    public static Option<string> In() => new("--in") { Description = "whose public holidays count: the code or English name of a State, EU or ECB", HelpName = "STATE", Required = true };

    /// <summary>The calendar.</summary>
    /// <exception cref="CommandException">There is none of that name.</exception>
    public static WorkingCalendar Of(ParseResult arguments, CommonOptions options, Option<string> option)
    {
        return Find(CalendarLibrary.Load(Path.Combine(RulebookFolder.Find(arguments, options), "calendars")), "--in", arguments.GetValue(option)!);
    }

    /// <summary>The calendar of a name.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static WorkingCalendar Find(CalendarLibrary calendars, string option, string text)
    {
        var code = Country.TryParse(text.ToUpperInvariant(), out var state) || Country.TryFromName(text, out state) ? state.Code : text.ToUpperInvariant();
        return calendars.Find(code) ?? throw CommandException.Usage($"{option} '{text}' has no calendar (expected one of {string.Join(", ", calendars.Ids)})");
    }
}
