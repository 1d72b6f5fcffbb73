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
        foreach (var step in count.Steps) table.AddRow(ReportText.Day(step.Date), step.Date.DayOfWeek.ToString(), step.Count is { } number ? ReportText.Number(number) : "", Markup.Escape(DeadlineText.Why(step, IsClockTime)));
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
        foreach (var step in count.Steps) DeadlineText.WriteStep(json, step, IsClockTime);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("date", "count", "kind", "holiday", "why");
        foreach (var step in count.Steps) csv.Row(ReportText.Iso(step.Date), step.Count is { } number ? ReportText.Plain(number) : null, DeadlineText.Word(step.Kind), step.Holiday, DeadlineText.Why(step, IsClockTime));
    }

    /// <summary>When something is due, for people.</summary>
    public static string Due(DeadlineCount count) => count.HasTime ? $"Due {Moment(count.Due, true)}" : $"Due by the end of {ReportText.Day(count.Day)}";

    private static string Moment(DateTime moment, bool hasTime) => ReportText.Day(DateOnly.FromDateTime(moment)) + (hasTime ? moment.ToString(", HH:mm", CultureInfo.InvariantCulture) : "");

    private static string Iso(DateTime moment, bool hasTime) => moment.ToString(hasTime ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
