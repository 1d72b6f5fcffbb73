using System.Text.Json;
using Portolan.Rules.Deadlines;
using Portolan.Rules.Rulebooks;

namespace Portolan.CommandLine;

/// <summary>How reports say in what way a deadline was counted.</summary>
internal static class DeadlineText
{
    /// <summary>Writes a step as an object.</summary>
    public static void WriteStep(Utf8JsonWriter json, DeadlineStep step, bool isClockTime)
    {
        json.WriteStartObject();
        json.WriteString("date", ReportText.Iso(step.Date));
        if (step.Count is { } number) json.WriteNumber("count", number);
        else json.WriteNull("count");
        json.WriteString("kind", Word(step.Kind));
        json.WriteString("holiday", step.Holiday);
        json.WriteString("why", Why(step, isClockTime));
        json.WriteEndObject();
    }

    /// <summary>The word of a kind of step.</summary>
    public static string Word(DeadlineStepKind kind) => kind switch
    {
        DeadlineStepKind.Event => "event",
        DeadlineStepKind.Counted => "counted",
        DeadlineStepKind.Weekend => "weekend",
        DeadlineStepKind.Holiday => "holiday",
        DeadlineStepKind.Suspended => "suspended",
        DeadlineStepKind.End => "end",
        DeadlineStepKind.RunsOver => "runs-over",
        DeadlineStepKind.SecondWorkingDay => "second-working-day",
        _ => "due",
    };

    /// <summary>Why a day is counted, or not, in English.</summary>
    public static string Why(DeadlineStep step, bool isClockTime) => Why(step, isClockTime, Language.English);

    /// <summary>Why a day is counted, or not.</summary>
    public static string Why(DeadlineStep step, bool isClockTime, Language language) => Words(step, isClockTime).In(language);

    private static LocalisedText Words(DeadlineStep step, bool isClockTime) => step.Kind switch
    {
        DeadlineStepKind.Event when isClockTime => new("the event; the time runs from here", "l'événement; le délai court à partir d'ici"),
        DeadlineStepKind.Event => new("the event; its day is not counted (Regulation 1182/71, Art. 3(1))", "l'événement; son jour n'est pas compté (règlement 1182/71, art. 3(1))"),
        DeadlineStepKind.Counted => new("counted", "compté"),
        DeadlineStepKind.Weekend => new("not counted: weekend", "non compté : week-end"),
        DeadlineStepKind.Holiday => new($"not counted: {step.Holiday}", $"non compté : jour férié{InBrackets(step.FrenchHoliday ?? HolidayText.French(step.Holiday))}"),
        DeadlineStepKind.Suspended => new("not counted: the clock stands still", "non compté : le délai est suspendu"),
        DeadlineStepKind.End => new("the period ends", "le délai se termine"),
        DeadlineStepKind.RunsOver => new($"a day without work{InBrackets(step.Holiday)}: runs on (Art. 3(4))", $"jour non ouvrable{InBrackets(step.FrenchHoliday ?? HolidayText.French(step.Holiday))} : le délai se prolonge (art. 3(4))"),
        DeadlineStepKind.SecondWorkingDay => new("two working days at least (Art. 3(5))", "au moins deux jours ouvrables (art. 3(5))"),
        _ => new("due", "échéance"),
    };

    private static string InBrackets(string? name) => name is null ? "" : $" ({name})";
}
