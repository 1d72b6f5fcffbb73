using System.Globalization;
using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Calendars;
using Portolan.Rules.Deadlines;
using Spectre.Console;

namespace Portolan.Desks.Duties;

/// <summary>The answer of <c>deadline</c>.</summary>
internal sealed class DeadlineReport(DateTime from, string within, WorkingCalendar calendar, DeadlineCount count) : IReport
{
    private bool IsClockTime => Period.TryParse(within, out var period) && period.IsClockTime;

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[bold]{Due(count)}[/]");
        console.MarkupLineInterpolated($"[grey]{within} from {Moment(from, from.TimeOfDay > TimeSpan.Zero)}, with the days of {calendar.EnglishName}[/]");
        console.WriteLine();
        var table = ReportText.Table("Day", "", "Count", "");
        table.Columns[2].RightAligned();
        foreach (var step in count.Steps) table.AddRow(ReportText.Day(step.Date), step.Date.DayOfWeek.ToString(), step.Count is { } number ? ReportText.Number(number) : "", Markup.Escape(Why(step, IsClockTime)));
        console.Write(table);
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("from", Iso(from, from.TimeOfDay > TimeSpan.Zero));
        json.WriteString("within", within);
        json.WriteString("in", calendar.Id);
        json.WriteString("due", Iso(count.Due, count.HasTime));
        json.WriteStartArray("steps");
        foreach (var step in count.Steps) WriteStep(json, step, IsClockTime);
        json.WriteEndArray();
        json.WriteEndObject();
    }

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

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("date", "count", "kind", "holiday", "why");
        foreach (var step in count.Steps) csv.Row(ReportText.Iso(step.Date), step.Count is { } number ? ReportText.Plain(number) : null, Word(step.Kind), step.Holiday, Why(step, IsClockTime));
    }

    /// <summary>When something is due, for people.</summary>
    public static string Due(DeadlineCount count) => count.HasTime ? $"Due {Moment(count.Due, true)}" : $"Due by the end of {ReportText.Day(count.Day)}";

    private static string Moment(DateTime moment, bool hasTime) => ReportText.Day(DateOnly.FromDateTime(moment)) + (hasTime ? moment.ToString(", HH:mm", CultureInfo.InvariantCulture) : "");

    private static string Iso(DateTime moment, bool hasTime) => moment.ToString(hasTime ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word(DeadlineStepKind kind) => kind switch
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
