using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Duties;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>The answer of <c>impact</c>.</summary>
internal sealed class ImpactReport(Impact impact) : IReport
{
    private const int DutiesShown = 15;
    private const int StatesShown = 6;

    private ChartQuestion Question => impact.Question;

    private Scenario Scenario => impact.Scenario.Scenario;

    private IReadOnlyList<Change> Changes => impact.Comparison.Changes;

    private IReadOnlyList<ClientsConcerned> Clients { get; } = ClientsConcerned.By(impact.Comparison.Losses);

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("scenario", Scenario.Id);
        json.WriteString("assumed", impact.Scenario.ToString());
        json.WriteString("status", RuleJson.Word(Scenario.Status));
        json.WriteStrings("contradicts", Scenario.Contradicts.Select(provision => Question.Edition.Rulebook.Acts.Cite(provision)));
        ChartJson.WriteQuestion(json, Question);
        ChartJson.WriteSummary(json, "before", impact.Comparison.Before.Counts);
        ChartJson.WriteSummary(json, "after", impact.Comparison.After.Counts);
        ChangeJson.Write(json, Changes);
        WriteClients(json);
        WriteDuties(json);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv) => ChangeJson.WriteCsv(csv, Changes);

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        WriteHeadline(console);
        if (Changes.Count > 0)
        {
            var losses = impact.Comparison.Losses.ToList();
            var tables = losses.Count > 0 ? new ChangeTables(losses, Question.Firms, "Firms that lose", "Services lost") : new ChangeTables(Changes, Question.Firms, "Firms concerned", "Decisions changed");
            tables.WriteHomes(console);
            tables.WriteHosts(console);
            tables.WriteFirms(console);
        }
        WriteDuties(console);
        WriteLaw(console);
        if (Changes.Count > 0) WriteHint(console);
    }

    private void WriteHeadline(IAnsiConsole console)
    {
        var title = Scenario.Title.English;
        console.MarkupLineInterpolated($"[bold]{title}[/]  [grey]{RuleJson.Word(Scenario.Status)}[/]");
        console.WriteLine(Headline());
        if (Clients.Count > 0) console.WriteLine(ClientsLine());
        foreach (var classification in impact.Classifications)
        {
            console.WriteLine($"{classification.Rule.Title.English}: {ReportText.Count(classification.Firms, "firm", "firms")} would deal with another authority than today.");
        }
        var context = $"On {ReportText.Day(Question.On)}, by {ChartText.Sources(Question.Firms)}";
        if (impact.Scenario.Values.Count > 0) context += $"; {impact.Scenario}";
        if (Question.Edition.Scenarios.Count > 0) context += $"; besides {string.Join(" and ", Question.Edition.Scenarios)}";
        console.MarkupLineInterpolated($"[grey]{context}.[/]");
        console.WriteLine();
    }

    private string Headline()
    {
        if (Changes.Count == 0) return "No decision changes: every service that is permitted stays so.";
        var losses = impact.Comparison.Losses.ToList();
        var hosts = Changes.Select(change => change.State).Distinct().Order().ToList();
        var place = hosts.Count == 1 ? "in " + Country.Parse(hosts[0]).EnglishName : $"across {hosts.Count} States";
        var doubtful = Changes.Where(change => change.Before == Decision.Unsettled).ToList();
        var text = losses.Count == 0
            ? "No firm loses a service for certain"
            : $"{ReportText.Count(MatrixComparison.FirmsIn(losses), "firm", "firms")} would lose {ReportText.Count(losses.Count, "service", "services")} {place}";
        if (doubtful.Count > 0) text += $"; {ReportText.Count(MatrixComparison.FirmsIn(doubtful), "firm", "firms")} with {ReportText.Count(doubtful.Count, "service", "services")} that are unsettled today would lose the chance of them";
        return text + ".";
    }

    private void WriteDuties(IAnsiConsole console)
    {
        if (impact.Duties.Count == 0) return;
        var (added, removed) = (impact.Duties.Where(change => change.IsAdded).ToList(), impact.Duties.Where(change => !change.IsAdded).ToList());
        var hours = added.Sum(change => change.Hours) - removed.Sum(change => change.Hours);
        console.WriteLine($"Duties: {ReportText.Number(added.Sum(change => change.Instances))} more and {ReportText.Number(removed.Sum(change => change.Instances))} fewer, {ReportText.Number(hours)} hours a year more by estimates of ours.");
        var table = ReportText.Table("Duty", "", "Owed to", "States", "Firms", "Times", "Hours a year");
        foreach (var column in (int[])[4, 5, 6]) table.Columns[column].RightAligned();
        foreach (var rule in impact.Duties.GroupBy(change => (change.Rule, change.IsAdded)).OrderByDescending(group => group.Sum(change => change.Hours)).Take(DutiesShown))
        {
            var states = rule.Select(change => change.State).OfType<string>().ToList();
            table.AddRow(
                Markup.Escape(rule.Key.Rule.Title.English), rule.Key.IsAdded ? "[yellow]more[/]" : "[grey]fewer[/]", DutyVocabulary.Word(rule.Key.Rule.Duty!.To), states.Count > StatesShown ? $"{states.Count} States" : string.Join(' ', states),
                ReportText.Number(rule.Max(change => change.Firms)), ReportText.Number(rule.Sum(change => change.Instances)), ReportText.Number(rule.Sum(change => change.Hours)));
        }
        console.Write(table);
        console.WriteLine();
    }

    private void WriteDuties(Utf8JsonWriter json)
    {
        json.WriteStartArray("duties");
        foreach (var change in impact.Duties)
        {
            json.WriteStartObject();
            json.WriteString("duty", change.Rule.Id.ToString());
            json.WriteString("change", change.IsAdded ? "more" : "fewer");
            json.WriteString("state", change.State);
            json.WriteString("to", DutyVocabulary.Word(change.Rule.Duty!.To));
            json.WriteNumber("firms", change.Firms);
            json.WriteNumber("times", change.Instances);
            json.WriteNumber("hoursAYear", change.Hours);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("dutyHoursAYear", impact.Duties.Sum(change => change.IsAdded ? change.Hours : -change.Hours));
    }

    private string ClientsLine()
    {
        var places = Clients.Select(concerned => concerned.State).Distinct().Count();
        var assets = Clients.Sum(concerned => concerned.Count.Assets ?? 0);
        var text = $"The firms of the record serve {ReportText.Count(Clients.Sum(concerned => concerned.Count.Clients), "client", "clients")} there, in {ReportText.Count(places, "State", "States")}";
        return assets > 0 ? $"{text}, and hold EUR {ReportText.Number(assets)} for them." : text + ".";
    }

    private void WriteClients(Utf8JsonWriter json)
    {
        json.WriteStartArray("clients");
        foreach (var concerned in Clients)
        {
            json.WriteStartObject();
            FirmJson.WriteIdentity(json, concerned.Firm);
            json.WriteString("state", concerned.State.Code);
            json.WriteNumber("clients", concerned.Count.Clients);
            if (concerned.Count.Assets is { } assets) json.WriteNumber("assets", assets);
            else json.WriteNull("assets");
            json.WriteString("countedOn", ReportText.Iso(concerned.Count.On));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteLaw(IAnsiConsole console)
    {
        console.MarkupLine("[bold]What the law says[/]");
        console.WriteLine(Scenario.Says.English);
        if (Scenario.Contradicts.Count > 0)
        {
            var cites = Scenario.Contradicts.Select(Question.Edition.Rulebook.Acts.Cite);
            console.WriteLine($"It contradicts {string.Join(" and ", cites)}.");
        }
        foreach (var source in Scenario.Sources) console.MarkupLineInterpolated($"[grey]Source: {source.Title} ({ReportText.Day(source.Date)})[/]");
        console.WriteLine();
    }

    private void WriteHint(IAnsiConsole console)
    {
        var change = Changes[0];
        console.MarkupLineInterpolated($"[grey]Why, for one cell: portolan explain --firm {change.Firm.Id} --state {change.State} --service {change.Service} --scenario {Scenario.Id}[/]");
    }
}
