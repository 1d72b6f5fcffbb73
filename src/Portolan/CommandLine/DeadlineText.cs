using System.Text.Json;
using Portolan.Rules.Deadlines;

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

    /// <summary>Why a day is counted, or not.</summary>
    public static string Why(DeadlineStep step, bool isClockTime) => step.Kind switch
    {
        DeadlineStepKind.Event when isClockTime => "the event; the time runs from here",
        DeadlineStepKind.Event => "the event; its day is not counted (Regulation 1182/71, Art. 3(1))",
        DeadlineStepKind.Counted => "counted",
        DeadlineStepKind.Weekend => "not counted: weekend",
        DeadlineStepKind.Holiday => $"not counted: {step.Holiday}",
        DeadlineStepKind.Suspended => "not counted: the clock stands still",
        DeadlineStepKind.End => "the period ends",
        DeadlineStepKind.RunsOver => $"a day without work{(step.Holiday is { } holiday ? $" ({holiday})" : "")}: runs on (Art. 3(4))",
        DeadlineStepKind.SecondWorkingDay => "two working days at least (Art. 3(5))",
        _ => "due",
    };
}
