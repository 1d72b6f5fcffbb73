using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Rules;

/// <summary>The answer of <c>rules show</c>.</summary>
internal sealed class RuleReport(Rulebook rulebook, Rule rule) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[bold]{rule.Title.English}[/]");
        console.MarkupLineInterpolated($"[grey]{rule.Title.French}[/]");
        console.WriteLine();
        console.Write(ReportText.NameValues(Facts()));
        console.WriteLine();
        console.WriteLine(rule.Condition?.Text.Value.TrimEnd() ?? "Holds where no permission does.");
    }

    private IEnumerable<(string Name, string? Value)> Facts()
    {
        yield return ("rule", rule.Id.ToString());
        yield return ("effect", RuleJson.Word(rule.Effect));
        yield return ("status", RuleJson.Word(rule.Status));
        yield return ("cites", string.Join(", ", rule.Cites.Select(rulebook.Acts.Cite)));
        yield return ("in force", rule.InForce.ToString());
        yield return ("known from", ReportText.Iso(rule.KnownFrom));
        yield return ("confidence", rule.Confidence.Level.ToString().ToLowerInvariant() + (rule.Confidence.Because is { } because ? $": {because.English}" : ""));
        yield return ("measure", rule.Measure is { } measure ? rulebook.Measures[measure].Title.ToString() : null);
        foreach (var source in rule.Sources) yield return ("source", $"{source.Title} ({ReportText.Day(source.Date)})");
        yield return ("examples", ReportText.Plain(rule.Examples.Count));
        yield return ("file", rule.Position.ToString());
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json) => RuleJson.WriteRule(json, rulebook, rule);

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv) => new RuleListReport(rulebook, [rule]).WriteCsv(csv);
}
