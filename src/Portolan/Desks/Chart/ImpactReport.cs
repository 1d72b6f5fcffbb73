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
    private const int FirmsShown = 10;
    private const int HomesShown = 15;

    private ChartQuestion Question => impact.Question;

    private Scenario Scenario => impact.Scenario.Scenario;

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("scenario", Scenario.Id);
        json.WriteString("assumed", impact.Scenario.ToString());
        json.WriteString("status", RuleJson.Word(Scenario.Status));
        json.WriteStartArray("contradicts");
        foreach (var provision in Scenario.Contradicts) json.WriteStringValue(Question.Edition.Rulebook.Acts.Cite(provision));
        json.WriteEndArray();
        ChartJson.WriteQuestion(json, Question);
        ChartJson.WriteSummary(json, "before", impact.Before.Counts);
        ChartJson.WriteSummary(json, "after", impact.After.Counts);
        json.WriteStartArray("changed");
        foreach (var change in impact.Changes) ChartJson.WriteChange(json, change);
        json.WriteEndArray();
        WriteGroups(json, "byHome", "state", change => [change.Firm.Home?.Code]);
        WriteGroups(json, "byHost", "state", change => [change.State]);
        WriteGroups(json, "byService", "service", change => [change.Service]);
        WriteGroups(json, "byRule", "rule", change => change.Rules.Select(rule => rule.Id.ToString()));
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("firm", "lei", "name", "home", "state", "service", "before", "after", "rules");
        foreach (var change in impact.Changes)
        {
            csv.Row(
                change.Firm.Id, change.Firm.Lei?.ToString(), change.Firm.Name, change.Firm.Home?.Code, change.State, change.Service,
                ChartJson.Word(change.Before), ChartJson.Word(change.After), string.Join(' ', change.Rules));
        }
    }

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        WriteHeadline(console);
        if (impact.Changes.Count > 0)
        {
            WriteHomes(console);
            if (impact.Changes.Select(change => change.State).Distinct().Count() > 1) WriteHosts(console);
            WriteFirms(console);
        }
        WriteLaw(console);
        if (impact.Changes.Count > 0) WriteHint(console);
    }

    private void WriteHeadline(IAnsiConsole console)
    {
        var title = Scenario.Title.English;
        console.MarkupLineInterpolated($"[bold]{title}[/]  [grey]{RuleJson.Word(Scenario.Status)}[/]");
        console.WriteLine(Headline());
        foreach (var classification in impact.Classifications)
        {
            console.WriteLine($"{classification.Rule.Title.English}: {ReportText.Count(classification.Firms, "firm", "firms")} would deal with another authority than today.");
        }
        var context = $"On {ReportText.Day(Question.On)}, by the register of {ReportText.Day(Question.Register.Date)} ({ReportText.Count(Question.Register.Firms.Count, "firm", "firms")})";
        if (impact.Scenario.Values.Count > 0) context += $"; {impact.Scenario}";
        if (Question.Edition.Scenarios.Count > 0) context += $"; besides {string.Join(" and ", Question.Edition.Scenarios)}";
        console.MarkupLineInterpolated($"[grey]{context}.[/]");
        console.WriteLine();
    }

    private string Headline()
    {
        if (impact.Changes.Count == 0) return "No decision changes: every service that is permitted stays so.";
        var losses = impact.Losses.ToList();
        var hosts = impact.Changes.Select(change => change.State).Distinct().Order().ToList();
        var place = hosts.Count == 1 ? "in " + Country.Parse(hosts[0]).EnglishName : $"across {hosts.Count} States";
        var doubtful = impact.Changes.Where(change => change.Before == Decision.Unsettled).ToList();
        var text = losses.Count == 0
            ? "No firm loses a service for certain"
            : $"{ReportText.Count(FirmsIn(losses), "firm", "firms")} would lose {ReportText.Count(losses.Count, "service", "services")} {place}";
        if (doubtful.Count > 0) text += $"; {ReportText.Count(FirmsIn(doubtful), "firm", "firms")} with {ReportText.Count(doubtful.Count, "service", "services")} that are unsettled today would lose the chance of them";
        return text + ".";
    }

    private static int FirmsIn(IEnumerable<Change> changes) => changes.Select(change => change.Firm.Id).Distinct().Count();

    private void WriteHomes(IAnsiConsole console)
    {
        var table = ReportText.Table("By home State", "Firms that lose", "of its firms", "Services lost");
        for (var column = 1; column <= 3; column++) table.Columns[column].RightAligned();
        var homes = impact.Changes.GroupBy(change => change.Firm.Home).OrderByDescending(group => group.Count()).ThenBy(group => group.Key?.Code).ToList();
        foreach (var home in homes.Take(HomesShown))
        {
            var all = Question.Register.Firms.Count(firm => firm.Home == home.Key);
            table.AddRow(Markup.Escape(home.Key is { } state ? $"{state.Code}  {state.EnglishName}" : "not stated"), ReportText.Number(FirmsIn(home)), ReportText.Number(all), ReportText.Number(home.Count()));
        }
        if (homes.Count > HomesShown)
        {
            var rest = homes.Skip(HomesShown).SelectMany(home => home).ToList();
            table.AddRow($"[grey]{homes.Count - HomesShown} more[/]", ReportText.Number(FirmsIn(rest)), "", ReportText.Number(rest.Count));
        }
        console.Write(table);
    }

    private void WriteHosts(IAnsiConsole console)
    {
        var table = ReportText.Table("By State served", "Firms that lose", "Services lost");
        for (var column = 1; column <= 2; column++) table.Columns[column].RightAligned();
        foreach (var host in impact.Changes.GroupBy(change => change.State).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Take(HomesShown))
        {
            table.AddRow(Markup.Escape($"{host.Key}  {Country.Parse(host.Key).EnglishName}"), ReportText.Number(FirmsIn(host)), ReportText.Number(host.Count()));
        }
        console.Write(table);
    }

    private void WriteFirms(IAnsiConsole console)
    {
        var firms = impact.Changes.GroupBy(change => change.Firm).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Name, StringComparer.Ordinal).ToList();
        var table = ReportText.Table("Firms most affected", "Home", "Services lost", "Which");
        table.Columns[2].RightAligned();
        foreach (var firm in firms.Take(FirmsShown))
        {
            var services = string.Join(' ', firm.Select(change => change.Service).Distinct().Order());
            table.AddRow(Markup.Escape(firm.Key.Name), firm.Key.Home?.Code ?? "", ReportText.Number(firm.Count()), services);
        }
        console.Write(table);
        if (firms.Count > FirmsShown) console.MarkupLineInterpolated($"[grey]… and {firms.Count - FirmsShown} more: --format csv lists every change.[/]");
        console.WriteLine();
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
        var change = impact.Changes[0];
        console.MarkupLineInterpolated($"[grey]Why, for one cell: portolan explain --firm {change.Firm.Id} --state {change.State} --service {change.Service} --scenario {Scenario.Id}[/]");
    }

    private void WriteGroups(Utf8JsonWriter json, string name, string key, Func<Change, IEnumerable<string?>> keys)
    {
        var groups = impact.Changes.SelectMany(change => keys(change).Select(value => (Key: value, Change: change)))
            .GroupBy(pair => pair.Key).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        json.WriteStartArray(name);
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString(key, group.Key);
            json.WriteNumber("firms", FirmsIn(group.Select(pair => pair.Change)));
            json.WriteNumber("cells", group.Count());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
