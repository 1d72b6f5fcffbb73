using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Questions;
using Portolan.Rules.Rulebooks;
using Portolan.Web;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>The answer of <c>explain</c>.</summary>
internal sealed class ExplainReport(ChartQuestion question, IFirm firm, DecisionExplanation explanation, NextChange? next, bool all) : IReport
{
    private Rulebook Rulebook => question.Edition.Rulebook;

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        FirmJson.WriteIdentity(json, firm);
        json.WriteString("state", explanation.Question.State);
        json.WriteString("service", explanation.Question.Service);
        ChartJson.WriteQuestion(json, question);
        json.WriteString("decision", ChartJson.Word(explanation.Decision));
        json.WriteStrings("decidedBy", DecidedBy().Select(rule => rule.Id.ToString()));
        json.WriteStartArray("rules");
        if (explanation.Ban is { } ban) WriteBan(json, ban);
        foreach (var outcome in explanation.Outcomes) WriteOutcome(json, outcome);
        json.WriteEndArray();
        ChartJson.WriteNextChange(json, next);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("rule", "effect", "holds", "part", "part holds", "fact", "value", "origin");
        foreach (var outcome in explanation.Outcomes)
        {
            foreach (var part in outcome.Parts)
            {
                foreach (var fact in part.Facts.DefaultIfEmpty())
                {
                    csv.Row(
                        outcome.Rule.Id.ToString(), RuleJson.Word(outcome.Rule.Effect), OutcomeJson.Word(outcome.Truth), part.Part.ToString(), OutcomeJson.Word(part.Truth),
                        fact?.Path, fact is null ? null : OutcomeText.Show(fact, Words.English), fact?.Origin?.ToString());
                }
            }
        }
    }

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        ChartText.WriteQuestion(console, question);
        ChartText.WriteCell(console, firm, explanation.Question, explanation.Decision);
        WriteUnknowns(console);
        if (explanation.RestsOnBan) WriteBan(console);
        WriteGroup(console, explanation.Decision == Decision.Unsettled ? "It hangs on" : "Decided by", explanation.Deciding);
        WriteGroup(console, "Permitted otherwise", explanation.Overruled);
        WriteGroup(console, "Within these limits", explanation.Limits);
        WriteGroup(console, "Permissions that came nearest", explanation.Nearest);
        if (all) WriteGroup(console, "All other rules in force", explanation.Others);
        WriteRest(console);
        ChartText.WriteNextChange(console, next);
        if (explanation.Decision != Decision.Permitted) console.MarkupLineInterpolated($"[grey]What could be done: portolan repair --firm {firm.Id} --state {explanation.Question.State} --service {explanation.Question.Service}[/]");
    }

    private IEnumerable<Rule> DecidedBy() => explanation.RestsOnBan ? [explanation.Ban!] : explanation.Deciding.Select(outcome => outcome.Rule);

    /// <summary>Each thing that nobody knows, once, where the answer hangs on it.</summary>
    private void WriteUnknowns(IAnsiConsole console)
    {
        if (explanation.Decision != Decision.Unsettled) return;
        var reasons = explanation.Deciding.SelectMany(outcome => outcome.Parts).Where(part => part.Unknowns.Count > 0)
            .SelectMany(part => part.Unknowns.Select(unknown => (unknown.Reason, Origin: OriginOf(unknown.Path)))).Distinct();
        foreach (var (reason, origin) in reasons) console.MarkupLineInterpolated($"Not known: {reason}.  [grey]{origin}[/]");
        foreach (var outcome in explanation.Deciding.Where(outcome => outcome.Condition == Truth.True)) console.MarkupLineInterpolated($"Not settled: {outcome.Rule.Title.English}, which is {RuleJson.Word(outcome.Rule.Status)}.");
        console.WriteLine();
    }

    private FactOrigin? OriginOf(string path)
    {
        var parsed = FactPath.Parse(path);
        var declaration = Rulebook.Schema.Find(parsed.Variable);
        return declaration is null ? null : FactOrigins.Find(declaration, explanation.Question.Firm, parsed.Steps);
    }

    private void WriteBan(IAnsiConsole console)
    {
        console.MarkupLine("[bold]Decided by[/]");
        console.MarkupLineInterpolated($"  {explanation.Ban!.Title.English}  [grey]{Cites(explanation.Ban)}[/]");
        console.WriteLine("  No permission holds.");
        console.WriteLine();
    }

    private void WriteGroup(IAnsiConsole console, string title, IEnumerable<RuleOutcome> outcomes)
    {
        var listed = outcomes.ToList();
        if (listed.Count == 0) return;
        var tree = new Tree($"[bold]{Markup.Escape(title)}[/]") { Guide = TreeGuide.Line };
        foreach (var outcome in listed) AddRule(tree, outcome);
        console.Write(tree);
        console.WriteLine();
    }

    private void AddRule(Tree tree, RuleOutcome outcome)
    {
        var status = outcome.Rule.Status == RuleStatus.Settled ? "" : $" [yellow]{RuleJson.Word(outcome.Rule.Status)}[/]";
        var node = tree.AddNode($"{OutcomeText.Mark(outcome.Condition)} {Markup.Escape(outcome.Rule.Title.English)}  [grey]{Markup.Escape(Cites(outcome.Rule))}  {Markup.Escape(outcome.Rule.Id.ToString())}[/]{status}");
        if (outcome.Because is { } because) node.AddNode(Markup.Escape(because.English));
        OutcomeText.AddParts(node, outcome, all);
    }

    private void WriteRest(IAnsiConsole console)
    {
        var silent = explanation.Prohibitions.Where(outcome => outcome.InForce && outcome.Truth == Truth.False).ToList();
        if (silent.Count > 0 && !all) console.MarkupLineInterpolated($"[grey]{ReportText.Count(silent.Count, "prohibition", "prohibitions")} in force that do not hold; --all shows them.[/]");
    }

    private void WriteBan(Utf8JsonWriter json, Rule ban)
    {
        json.WriteStartObject();
        WriteRule(json, ban);
        json.WriteBoolean("inForce", true);
        json.WriteString("holds", explanation.RestsOnBan ? "true" : "false");
        json.WriteStartArray("parts");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteOutcome(Utf8JsonWriter json, RuleOutcome outcome)
    {
        json.WriteStartObject();
        WriteRule(json, outcome.Rule);
        json.WriteBoolean("inForce", outcome.InForce);
        json.WriteString("holds", OutcomeJson.Word(outcome.Truth));
        if (outcome.Because is { } because) RuleJson.WriteText(json, "because", because);
        OutcomeJson.WriteParts(json, outcome);
        json.WriteEndObject();
    }

    private void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteString("rule", rule.Id.ToString());
        json.WriteString("title", rule.Title.English);
        json.WriteString("effect", RuleJson.Word(rule.Effect));
        json.WriteString("status", RuleJson.Word(rule.Status));
        json.WriteString("scenario", rule.Scenario);
        json.WriteStrings("cites", rule.Cites.Select(cite => Rulebook.Acts.Cite(cite)));
    }

    private string Cites(Rule rule) => string.Join(", ", rule.Cites.Select(Rulebook.Acts.Cite));
}
