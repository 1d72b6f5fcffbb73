using System.Text.Json;
using Portolan.Cel.Values;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Questions;
using Portolan.Rules.Rulebooks;
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
                        outcome.Rule.Id.ToString(), RuleJson.Word(outcome.Rule.Effect), Word(outcome.Truth), part.Part.ToString(), Word(part.Truth),
                        fact?.Path, fact is null ? null : Show(fact), fact?.Origin?.ToString());
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
        WriteGroup(console, "Within these limits", explanation.Limits);
        if (explanation.RestsOnBan) WriteGroup(console, "Permissions that came nearest", Missed());
        if (all) WriteGroup(console, "All other rules in force", explanation.Outcomes.Where(outcome => outcome.InForce).Except(explanation.Deciding).Except(explanation.Limits).Except(Missed()));
        WriteRest(console);
        ChartText.WriteNextChange(console, next);
        if (explanation.Decision != Decision.Permitted) console.MarkupLineInterpolated($"[grey]What could be done: portolan repair --firm {firm.Id} --state {explanation.Question.State} --service {explanation.Question.Service}[/]");
    }

    private IEnumerable<Rule> DecidedBy() => explanation.RestsOnBan ? [explanation.Ban!] : explanation.Deciding.Select(outcome => outcome.Rule);

    /// <summary>The permissions in force that came nearest: those with the fewest conjuncts that do not hold.</summary>
    private List<RuleOutcome> Missed()
    {
        var missed = explanation.Permissions.Where(outcome => outcome.InForce && outcome.Truth == Truth.False).ToList();
        if (missed.Count == 0) return missed;
        var fewest = missed.Min(Failures);
        return [.. missed.Where(outcome => Failures(outcome) == fewest)];
    }

    private static int Failures(RuleOutcome outcome) => outcome.Parts.Count(part => part.Truth == Truth.False);

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
        var node = tree.AddNode($"{Mark(outcome.Condition)} {Markup.Escape(outcome.Rule.Title.English)}  [grey]{Markup.Escape(Cites(outcome.Rule))}  {Markup.Escape(outcome.Rule.Id.ToString())}[/]{status}");
        if (outcome.Because is { } because) node.AddNode(Markup.Escape(because.English));
        foreach (var part in outcome.Parts.Where(part => all || IsTelling(part, outcome)))
        {
            var partNode = node.AddNode($"{Mark(part.Truth)} {Markup.Escape(part.Part.ToString())}");
            foreach (var fact in part.Facts.Where(fact => !fact.IsQuestion))
            {
                var origin = fact.Origin is { } source ? $"  [grey]{Markup.Escape(source.ToString())}[/]" : "";
                partNode.AddNode($"[grey]{Markup.Escape(fact.Path)}[/] {Markup.Escape(Show(fact))}{origin}");
            }
            if (part.Error is { } error) partNode.AddNode($"[red]{Markup.Escape(error)}[/]");
        }
    }

    /// <summary>Whether a part says why the rule came out as it did: all parts of one that holds, the false ones of one that fails, the first open one of one that is open (the others hang on it).</summary>
    private static bool IsTelling(PartOutcome part, RuleOutcome outcome) => outcome.Condition switch
    {
        Truth.True => true,
        Truth.False => part.Truth == Truth.False,
        _ => part == outcome.Parts.First(candidate => candidate.Truth == Truth.Unknown),
    };

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
        json.WriteString("holds", Word(outcome.Truth));
        if (outcome.Because is { } because) RuleJson.WriteText(json, "because", because);
        json.WriteStartArray("parts");
        foreach (var part in outcome.Parts) WritePart(json, part);
        json.WriteEndArray();
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

    private static void WritePart(Utf8JsonWriter json, PartOutcome part)
    {
        json.WriteStartObject();
        json.WriteString("condition", part.Part.ToString());
        json.WriteString("holds", Word(part.Truth));
        json.WriteStartArray("facts");
        foreach (var fact in part.Facts)
        {
            json.WriteStartObject();
            json.WriteString("fact", fact.Path);
            if (fact is { IsPresence: true, Value: CelBool present }) json.WriteBoolean("stated", present.Value);
            else WriteValue(json, fact.Value);
            WriteOrigin(json, fact.Origin);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (part.Unknowns.Count > 0)
        {
            json.WriteStartArray("unknown");
            foreach (var unknown in part.Unknowns)
            {
                json.WriteStartObject();
                json.WriteString("fact", unknown.Path);
                json.WriteString("because", unknown.Reason);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (part.Error is { } error) json.WriteString("error", error);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, CelValue value)
    {
        switch (value)
        {
            case CelBool flag: json.WriteBoolean("value", flag.Value); break;
            case CelInt number: json.WriteNumber("value", number.Value); break;
            case CelString text: json.WriteString("value", text.Value); break;
            case CelUnknown or CelError: json.WriteNull("value"); break;
            default: json.WriteString("value", value.ToString()); break;
        }
    }

    private static void WriteOrigin(Utf8JsonWriter json, FactOrigin? origin)
    {
        if (origin is null)
        {
            json.WriteNull("origin");
            return;
        }
        json.WriteStartObject("origin");
        json.WriteString("source", origin.Source);
        json.WriteString("snapshot", origin.Date is { } date ? ReportText.Iso(date) : null);
        if (origin.Row is { } row) json.WriteNumber("row", row);
        else json.WriteNull("row");
        json.WriteString("column", origin.Column);
        if (origin.Entry is { } entry) json.WriteNumber("entry", entry);
        else json.WriteNull("entry");
        json.WriteEndObject();
    }

    private string Cites(Rule rule) => string.Join(", ", rule.Cites.Select(Rulebook.Acts.Cite));

    private static string Word(Truth truth) => truth switch
    {
        Truth.True => "true",
        Truth.False => "false",
        _ => "unknown",
    };

    private static string Mark(Truth truth) => truth switch
    {
        Truth.True => "[green]✓[/]",
        Truth.False => "[red]✗[/]",
        _ => "[yellow]?[/]",
    };

    private static string Show(SeenFact fact)
    {
        const int longest = 90;
        var text = fact.Value switch
        {
            CelUnknown => "is not known",
            CelBool present when fact.IsPresence => present.Value ? "is stated" : "is not stated",
            CelString code => $"= {code.Value}",
            CelError => "has no value",
            CelMap { Count: 0 } map => map.IsPartial ? "may hold anything" : "is empty",
            CelMap map => $"has {string.Join(", ", map.Entries.Keys.Select(key => ((CelString)key).Value))}{(map.IsPartial ? ", perhaps more" : "")}",
            CelList list => $"has {ReportText.Count(list.Count, "item", "items")}",
            var value => $"= {value}",
        };
        return text.Length > longest ? text[..(longest - 1)] + "…" : text;
    }
}
