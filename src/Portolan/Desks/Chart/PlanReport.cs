using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Plans;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>The plan of a firm, or of a group of firms that act together.</summary>
internal sealed record GroupPlan(IReadOnlyList<IFirm> Firms, RestorationPlan Plan);

/// <summary>The answer of <c>plan</c>.</summary>
internal sealed class PlanReport(ChartQuestion question, ChosenScenario scenario, DateOnly by, IReadOnlyList<GroupPlan> plans) : IReport
{
    private const int FirmsShown = 10;

    private long Effort => plans.Sum(plan => plan.Plan.Effort);

    private long DutyHours => plans.Sum(plan => plan.Plan.DutyHours);

    private long Cost => Effort + DutyHours;

    private long LowerBound => plans.Sum(plan => plan.Plan.LowerBound);

    private int Lost => plans.Sum(plan => plan.Plan.Lost.Count);

    private int Unrestorable => plans.Sum(plan => plan.Plan.Unrestorable.Count);

    private int Confirmed => plans.Sum(plan => plan.Plan.Confirmed);

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[bold]{scenario.Scenario.Title.English}[/]  [grey]{scenario}[/]");
        console.MarkupLineInterpolated($"[grey]Measures begun on {ReportText.Day(question.On)}, to be done by {ReportText.Day(by)}, {ChartText.Context(question)}[/]");
        console.WriteLine();
        if (Lost == 0)
        {
            console.WriteLine("The scenario takes nothing: there is nothing to bring back.");
            return;
        }
        console.WriteLine($"{ReportText.Count(Lost, "service", "services")} lost; {ReportText.Number(Lost - Unrestorable)} come back by {ReportText.Count(plans.Sum(plan => plan.Plan.Steps.Count), "step", "steps")} and {ReportText.Number(Effort)} hours of work.");
        if (DutyHours > 0) console.WriteLine($"The duties that come with them take {ReportText.Number(DutyHours)} hours a year; the first year is weighed too.");
        console.WriteLine(Cost == LowerBound ? "Proved: no set of these measures takes fewer hours." : $"Not proved: {ReportText.Number(LowerBound)} hours are needed at least ({(double)(Cost - LowerBound) / Cost:P1} less).");
        console.WriteLine($"Given to the engine again as facts: {ReportText.Number(Confirmed)} of {ReportText.Number(Lost - Unrestorable)} are permitted on {ReportText.Day(by)}.");
        console.WriteLine();
        if (plans.Count == 1) WriteSteps(console, plans[0].Plan);
        else WriteFirms(console);
        console.MarkupLine("[grey]Days are the latest by law. Hours are estimates of ours and of no authority.[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("scenario", scenario.ToString());
        json.WriteString("by", ReportText.Iso(by));
        ChartJson.WriteQuestion(json, question);
        json.WriteNumber("lost", Lost);
        json.WriteNumber("unrestorable", Unrestorable);
        json.WriteNumber("confirmed", Confirmed);
        json.WriteNumber("effortHours", Effort);
        json.WriteNumber("dutyHoursAYear", DutyHours);
        json.WriteNumber("lowerBoundHours", LowerBound);
        json.WriteBoolean("optimal", Cost == LowerBound);
        json.WriteStartArray("plans");
        foreach (var plan in plans) WritePlan(json, plan);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("firms", "measure", "by firm", "by new entity in", "state", "start", "done", "restores", "effort hours", "duty hours a year");
        foreach (var (firms, plan) in plans)
        {
            foreach (var step in plan.Steps)
            {
                csv.Row(
                    string.Join(' ', firms.Select(firm => firm.Id)), step.Measure.Id, step.Firm, step.Home, step.State, ReportText.Iso(step.Start), ReportText.Iso(step.Done),
                    ReportText.Plain(step.Restores), ReportText.Plain(step.Measure.Effort), ReportText.Plain(step.DutyHours));
            }
        }
    }

    private static void WriteSteps(IAnsiConsole console, RestorationPlan plan)
    {
        var table = ReportText.Table("Step", "Begun", "Done", "Brings back", "Hours", "A year");
        table.Columns[3].RightAligned();
        table.Columns[4].RightAligned();
        table.Columns[5].RightAligned();
        // Notifications by one entity on one day are one line.
        foreach (var alike in plan.Steps.GroupBy(step => (step.Measure, step.Firm, step.Home, IsFounding: step.Home == step.State, step.Start, step.Done)))
        {
            table.AddRow(
                Markup.Escape(Words([.. alike])), ReportText.Iso(alike.Key.Start), ReportText.Iso(alike.Key.Done), ReportText.Count(alike.Sum(step => step.Restores), "service", "services"),
                ReportText.Number(alike.Sum(step => step.Measure.Effort)), ReportText.Number(alike.Sum(step => step.DutyHours)));
        }
        if (plan.Steps.Count > 0) console.Write(table);
        if (plan.Unrestorable.Count > 0) console.WriteLine($"Not to be had by that day: {string.Join(", ", plan.Unrestorable.Select(lost => $"{lost.Service} in {Country.Parse(lost.State).EnglishName}"))}.");
    }

    private void WriteFirms(IAnsiConsole console)
    {
        var table = ReportText.Table("Firms with the largest plans", "Home", "Lost", "Steps", "Hours", "First step");
        for (var column = 2; column <= 4; column++) table.Columns[column].RightAligned();
        foreach (var (firms, plan) in plans.OrderByDescending(plan => plan.Plan.Effort).ThenByDescending(plan => plan.Plan.Lost.Count).Take(FirmsShown))
        {
            table.AddRow(
                Markup.Escape(firms[0].Name), firms[0].Home?.Code ?? "–", ReportText.Number(plan.Lost.Count), ReportText.Number(plan.Steps.Count), ReportText.Number(plan.Effort),
                Markup.Escape(plan.Steps.Count == 0 ? "none" : Words([plan.Steps[0]])));
        }
        console.Write(table);
        console.MarkupLineInterpolated($"[grey]{ReportText.Count(plans.Count, "firm", "firms")}, each planning alone. One of them: --firm NAME; all steps: --format csv.[/]");
    }

    private static string Words(IReadOnlyList<PlanStep> alike)
    {
        const int namedAtMost = 3;
        var states = alike.Count > namedAtMost
            ? $"{alike.Count} States ({string.Join(' ', alike.Select(step => step.State))})"
            : string.Join(", ", alike.Select(step => Country.Parse(step.State).EnglishName));
        var step = alike[0];
        if (step.Firm is { } firm) return $"{firm} notifies {states}";
        return step.Home == step.State ? $"Have a new entity authorised in {states}" : $"It notifies {states} from {Country.Parse(step.Home!).EnglishName}";
    }

    private static void WritePlan(Utf8JsonWriter json, GroupPlan plan)
    {
        json.WriteStartObject();
        json.WriteStrings("firms", plan.Firms.Select(firm => firm.Id));
        json.WriteNumber("lost", plan.Plan.Lost.Count);
        json.WriteNumber("confirmed", plan.Plan.Confirmed);
        json.WriteNumber("effortHours", plan.Plan.Effort);
        json.WriteNumber("dutyHoursAYear", plan.Plan.DutyHours);
        json.WriteNumber("lowerBoundHours", plan.Plan.LowerBound);
        json.WriteBoolean("optimal", plan.Plan.IsOptimal);
        json.WriteStartArray("steps");
        foreach (var step in plan.Plan.Steps)
        {
            json.WriteStartObject();
            json.WriteString("measure", step.Measure.Id);
            json.WriteString("firm", step.Firm);
            json.WriteString("home", step.Home);
            json.WriteString("state", step.State);
            json.WriteString("start", ReportText.Iso(step.Start));
            json.WriteString("done", ReportText.Iso(step.Done));
            json.WriteNumber("restores", step.Restores);
            json.WriteNumber("effortHours", step.Measure.Effort);
            json.WriteNumber("dutyHoursAYear", step.DutyHours);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("unrestorable");
        foreach (var lost in plan.Plan.Unrestorable)
        {
            json.WriteStartObject();
            json.WriteString("state", lost.State);
            json.WriteString("service", lost.Service);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
