using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>The answer of <c>impact</c>.</summary>
internal sealed class ImpactReport(Impact impact) : IReport
{
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
            var tables = new ChangeTables(Changes, Question.Firms, "Firms that lose", "Services lost");
            tables.WriteHomes(console);
            tables.WriteHosts(console);
            tables.WriteFirms(console);
        }
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
