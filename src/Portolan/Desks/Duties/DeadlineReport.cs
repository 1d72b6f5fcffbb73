using System.Globalization;
using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Calendars;
using Portolan.Rules.Deadlines;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Duties;

/// <summary>The answer of <c>deadline</c>.</summary>
internal sealed class DeadlineReport(DateTime from, string within, WorkingCalendar calendar, DeadlineCount count, Language language) : IReport
{
    private bool IsClockTime => Period.TryParse(within, out var period) && period.IsClockTime;

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        var begun = Moment(from, from.TimeOfDay > TimeSpan.Zero);
        console.MarkupLineInterpolated($"[bold]{Due()}[/]");
        console.MarkupLineInterpolated($"[grey]{Say($"{within} from {begun}, with the days of {calendar.EnglishName}", $"{Within()} à compter du {begun}, avec les jours fériés du calendrier : {calendar.FrenchName}")}[/]");
        console.WriteLine();
        var table = ReportText.Table(Say("Day", "Jour"), "", Say("Count", "Compte"), "");
        table.Columns[2].RightAligned();
        foreach (var step in count.Steps) table.AddRow(ReportText.Day(step.Date, language), ReportText.Weekday(step.Date, language), step.Count is { } number ? ReportText.Number(number) : "", Markup.Escape(DeadlineText.Why(step, IsClockTime, language)));
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
    private string Due() => count.HasTime
        ? Say($"Due {Moment(count.Due, true)}", $"Échéance : {Moment(count.Due, true)}")
        : Say($"Due by the end of {Moment(count.Due, false)}", $"Échéance : avant la fin du {Moment(count.Due, false)}");

    /// <summary>The period in French; what is no plain period stays as it was typed.</summary>
    private string Within() => Period.TryParse(within, out var period) ? PeriodText.French(period) : within;

    private string Moment(DateTime moment, bool hasTime) => ReportText.Day(DateOnly.FromDateTime(moment), language) + (hasTime ? moment.ToString(", HH:mm", CultureInfo.InvariantCulture) : "");

    private string Say(string english, string french) => language == Language.French ? french : english;

    private static string Iso(DateTime moment, bool hasTime) => moment.ToString(hasTime ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
