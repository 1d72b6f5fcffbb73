using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Chart;
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
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn();
        void Row(string name, string value) => grid.AddRow($"[grey]{name}[/]", Markup.Escape(value));
        Row("rule", rule.Id.ToString());
        Row("effect", RuleJson.Word(rule.Effect));
        Row("status", ChartJson.Word(rule.Status));
        Row("cites", string.Join(", ", rule.Cites.Select(rulebook.Acts.Cite)));
        Row("in force", rule.InForce.ToString());
        Row("known from", ChartJson.Iso(rule.KnownFrom));
        Row("confidence", rule.Confidence.Level.ToString().ToLowerInvariant() + (rule.Confidence.Because is { } because ? $": {because.English}" : ""));
        if (rule.Measure is { } measure) Row("measure", rulebook.Measures[measure].Title.English);
        foreach (var source in rule.Sources) Row("source", $"{source.Title} ({ChartText.Day(source.Date)})");
        Row("examples", ChartText.Count(rule.Examples.Count, "example", "examples"));
        Row("file", rule.Position.ToString());
        console.Write(grid);
        console.WriteLine();
        console.WriteLine(rule.Condition?.Text.Value.TrimEnd() ?? "Holds where no permission does.");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json) => RuleJson.WriteRule(json, rulebook, rule);

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv) => new RuleListReport(rulebook, [rule]).WriteCsv(csv);
}
