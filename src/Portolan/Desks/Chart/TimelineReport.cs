using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Decisions;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>A day on which decisions flip.</summary>
internal sealed record FlipDay(DateOnly Date, IReadOnlyList<Change> Changes);

/// <summary>The answer of <c>timeline</c>.</summary>
internal sealed class TimelineReport(ChartQuestion question, DateOnly from, DateOnly until, IReadOnlyList<FlipDay> days) : IReport
{
    private const int FirmsShown = 3;

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[grey]From {ReportText.Day(from)} to {ReportText.Day(until)}, {ChartText.Context(question)}[/]");
        console.WriteLine();
        if (days.Count == 0)
        {
            console.WriteLine("Nothing flips.");
            return;
        }
        var table = ReportText.Table("Day", "Become permitted", "cease to be", "become unsettled", "are settled as no", "Firms");
        for (var column = 1; column <= 4; column++) table.Columns[column].RightAligned();
        foreach (var day in days)
        {
            table.AddRow(
                ReportText.Iso(day.Date), Count(day, change => change.After == Decision.Permitted), Count(day, change => change is { Before: Decision.Permitted, After: Decision.NotPermitted }),
                Count(day, change => change.After == Decision.Unsettled), Count(day, change => change is { Before: Decision.Unsettled, After: Decision.NotPermitted }), Markup.Escape(Firms(day)));
        }
        console.Write(table);
        console.MarkupLine("[grey]Services in States that flip on that day. Every one of them, with the rules: --format json or csv.[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("from", ReportText.Iso(from));
        json.WriteString("until", ReportText.Iso(until));
        ChartJson.WriteSource(json, question);
        json.WriteStartArray("days");
        foreach (var day in days)
        {
            json.WriteStartObject();
            json.WriteString("date", ReportText.Iso(day.Date));
            json.WriteStartArray("changed");
            foreach (var change in day.Changes) ChartJson.WriteChange(json, change);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("date", "firm", "lei", "name", "home", "state", "service", "before", "after", "rules");
        foreach (var day in days)
        {
            foreach (var change in day.Changes)
            {
                csv.Row(
                    ReportText.Iso(day.Date), change.Firm.Id, change.Firm.Lei?.ToString(), change.Firm.Name, change.Firm.Home?.Code, change.State, change.Service,
                    ChartJson.Word(change.Before), ChartJson.Word(change.After), string.Join(' ', change.Rules));
            }
        }
    }

    private static string Count(FlipDay day, Func<Change, bool> which) => day.Changes.Count(which) is > 0 and var count ? ReportText.Number(count) : "";

    private static string Firms(FlipDay day)
    {
        var firms = day.Changes.Select(change => change.Firm.Name).Distinct().ToList();
        return string.Join(", ", firms.Take(FirmsShown)) + (firms.Count > FirmsShown ? $" and {firms.Count - FirmsShown} more" : "");
    }
}
