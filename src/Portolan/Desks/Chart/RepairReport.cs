using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Questions;
using Portolan.Rules.Repairs;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>The answer of <c>repair</c>.</summary>
internal sealed class RepairReport(ChartQuestion chart, IFirm firm, Question question, Decision decision, IReadOnlyList<Repair> repairs, NextChange? next) : IReport
{
    private const int HomesShown = 8;

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        ChartText.WriteQuestion(console, chart);
        ChartText.WriteCell(console, firm, question, decision);
        if (decision == Decision.Permitted) console.WriteLine("Nothing to repair.");
        else if (repairs.Count == 0) console.WriteLine($"No set of at most {RepairFinder.MostMeasures} measures would make it permitted.");
        foreach (var alike in repairs.GroupBy(Alike)) WriteRepair(console, [.. alike]);
        if (repairs.Count > 0) console.MarkupLine("[grey]Days are the latest by law, begun on the day asked about. Hours are estimates of ours. Each repair was decided by the engine again.[/]");
        ChartText.WriteNextChange(console, next);
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        FirmJson.WriteIdentity(json, firm);
        json.WriteString("state", question.State);
        json.WriteString("service", question.Service);
        ChartJson.WriteQuestion(json, chart);
        json.WriteString("decision", ChartJson.Word(decision));
        json.WriteStartArray("repairs");
        foreach (var repair in repairs)
        {
            json.WriteStartObject();
            json.WriteString("done", ReportText.Iso(repair.Done));
            json.WriteNumber("effortHours", repair.Effort);
            json.WriteStartArray("measures");
            foreach (var step in repair.Steps) WriteStep(json, step);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        ChartJson.WriteNextChange(json, next);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("repair", "measure", "title", "home", "start", "done", "effort hours");
        foreach (var (number, repair) in repairs.Index())
        {
            foreach (var step in repair.Steps)
            {
                csv.Row(
                    ReportText.Plain(number + 1), step.Measure.Id, step.Title.English, step.Home, ReportText.Iso(step.Start), ReportText.Iso(step.Done),
                    ReportText.Plain(step.Measure.Effort));
            }
        }
    }

    private static string Alike(Repair repair) => string.Join('+', repair.Steps.Select(step => step.Measure.Id));

    private void WriteRepair(IAnsiConsole console, IReadOnlyList<Repair> alike)
    {
        var first = alike.MinBy(repair => repair.Done)!;
        console.MarkupLineInterpolated($"[bold]{ReportText.Day(first.Done)}[/]  {ReportText.Count(first.Effort, "hour", "hours")} of work");
        foreach (var step in first.Steps)
        {
            var cites = string.Join(", ", step.Measure.Cites.Select(chart.Edition.Rulebook.Acts.Cite));
            console.MarkupLineInterpolated($"  {step.Title.English}, {LeadTime(step)}  [grey]{cites}[/]");
        }
        if (alike.Count > 1)
        {
            var others = alike.Where(repair => repair != first).OrderBy(repair => repair.Done).Select(repair => Country.Parse(repair.Steps[^1].Home!).EnglishName).ToList();
            console.MarkupLineInterpolated($"  [grey]or from {string.Join(", ", others.Take(HomesShown))}{(others.Count > HomesShown ? $" and {others.Count - HomesShown} more States" : "")}[/]");
        }
        console.WriteLine();
    }

    private static string LeadTime(RepairStep step)
    {
        var lead = step.Measure.LeadTime!;
        var parts = new List<string>();
        if (lead.WorkingDays > 0) parts.Add(ReportText.Count(lead.WorkingDays, "working day", "working days"));
        if (lead.CalendarDays > 0) parts.Add(ReportText.Count(lead.CalendarDays, "calendar day", "calendar days"));
        return string.Join(" and ", parts);
    }

    private static void WriteStep(Utf8JsonWriter json, RepairStep step)
    {
        json.WriteStartObject();
        json.WriteString("measure", step.Measure.Id);
        RuleJson.WriteText(json, "title", step.Title);
        json.WriteString("home", step.Home);
        json.WriteString("start", ReportText.Iso(step.Start));
        json.WriteString("done", ReportText.Iso(step.Done));
        json.WriteNumber("workingDays", step.Measure.LeadTime!.WorkingDays);
        json.WriteNumber("calendarDays", step.Measure.LeadTime!.CalendarDays);
        json.WriteNumber("effortHours", step.Measure.Effort);
        json.WriteEndObject();
    }
}
