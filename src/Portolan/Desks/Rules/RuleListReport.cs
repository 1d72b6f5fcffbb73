using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Rules;

/// <summary>The answer of <c>rules list</c>.</summary>
internal sealed class RuleListReport(Rulebook rulebook, IReadOnlyList<Rule> rules) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        var table = ReportText.Table("Rule", "Effect", "In force", "Cites", "Title");
        foreach (var rule in rules)
        {
            var status = rule.Status == RuleStatus.Settled ? "" : $" [yellow]{RuleJson.Word(rule.Status)}[/]";
            table.AddRow(Markup.Escape(rule.Id.ToString()), RuleJson.Word(rule.Effect) + status, rule.InForce.ToString(), Markup.Escape(Cites(rule)), Markup.Escape(rule.Title.English));
        }
        console.Write(table);
        console.MarkupLineInterpolated($"[grey]{ReportText.Count(rules.Count, "rule", "rules")}. One of them: portolan rules show RULE[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("rules");
        foreach (var rule in rules) RuleJson.WriteRule(json, rulebook, rule);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("rule", "effect", "status", "from", "until", "known from", "cites", "title");
        foreach (var rule in rules)
        {
            csv.Row(
                rule.Id.ToString(), RuleJson.Word(rule.Effect), RuleJson.Word(rule.Status), ReportText.Iso(rule.InForce.From),
                rule.InForce.Until is { } until ? ReportText.Iso(until) : null, ReportText.Iso(rule.KnownFrom), Cites(rule), rule.Title.English);
        }
    }

    private string Cites(Rule rule) => string.Join(", ", rule.Cites.Select(rulebook.Acts.Cite));
}
