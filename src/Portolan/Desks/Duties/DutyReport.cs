using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Chart;
using Portolan.Rules.Deadlines;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Duties;

/// <summary>The answer of <c>duties show</c>: one duty of one firm, as a lawyer reads it.</summary>
internal sealed class DutyReport(DutyReading reading, DutyAnswer answer, RuleOutcome outcome, Language language) : IReport
{
    private Rule Rule => answer.Rule;

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        var duty = Rule.Duty!;
        console.MarkupLineInterpolated($"[bold]{Rule.Title.In(language)}[/]  [grey]{Rule.Id}[/]");
        console.MarkupLineInterpolated($"{answer.Firm.Name}{(answer.Place.Length > 0 ? ", " + answer.Place : "")}");
        console.MarkupLine($"[bold {DutyListReport.Colour(answer.Status)}]{DutyWords.Of(answer.Status).In(language)}[/]{Markup.Escape(Next())}");
        console.WriteLine();
        console.Write(ReportText.NameValues(
        [
            (Say("owed", "obligation"), duty.Owes.In(language)),
            (Say("to", "envers"), DutyWords.Of(duty.To).In(language)),
            (Say("by", "échéance"), DutyWords.Of(duty.Deadline).In(language)),
            (Say("provision", "disposition"), string.Join(", ", Rule.Cites.Select(reading.Chart.Edition.Rulebook.Acts.Cite))),
            (Say("law", "droit"), LawStatus()),
            (Say("shown by", "preuve"), duty.Evidence.In(language)),
            (Say("work", "charge"), Say($"about {duty.Effort} hours a year, by an estimate of ours", $"environ {duty.Effort} heures par an, selon notre estimation")),
            (Say("same work as", "même travail que"), string.Join(", ", duty.SameWorkAs)),
            (Say("owner", "responsable"), answer.History.Owner),
        ]));
        console.WriteLine();
        WriteWhy(console);
        WriteCount(console);
        WriteHistory(console);
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        ChartJson.WriteQuestion(json, reading.Chart);
        DutyJson.WriteContent(json, answer, reading.Chart.Edition.Rulebook.Acts);
        json.WriteString("binds", OutcomeJson.Word(outcome.Truth));
        if (outcome.Because is { } because) Rules.RuleJson.WriteText(json, "because", because);
        OutcomeJson.WriteParts(json, outcome);
        json.WriteStartArray("steps");
        foreach (var step in answer.Standing?.Count?.Steps ?? []) DeadlineText.WriteStep(json, step, false);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv) => new DutyListReport(reading, [answer]).WriteCsv(csv);

    private void WriteWhy(IAnsiConsole console)
    {
        var title = outcome.Condition switch
        {
            Truth.True when outcome.Truth == Truth.Unknown => Say("It would bind, but the law is not settled", "Elle s'imposerait, mais le droit est incertain"),
            Truth.True => Say("Why it binds", "Pourquoi elle s'impose"),
            Truth.False => Say("Why it does not bind", "Pourquoi elle ne s'impose pas"),
            _ => Say("Whether it binds is not known", "On ne sait pas si elle s'impose"),
        };
        var tree = new Tree($"[bold]{Markup.Escape(title)}[/]") { Guide = TreeGuide.Line };
        if (outcome.Because is { } because) tree.AddNode(Markup.Escape(because.In(language)));
        OutcomeText.AddParts(tree, outcome, false);
        foreach (var unknown in outcome.Parts.SelectMany(part => part.Unknowns).Distinct()) tree.AddNode($"[yellow]{Markup.Escape(Say($"not known: {unknown.Path}, because {unknown.Reason}", $"inconnu : {unknown.Path}"))}[/]");
        console.Write(tree);
        console.WriteLine();
    }

    private void WriteCount(IAnsiConsole console)
    {
        if (answer.Since is { } since) console.MarkupLineInterpolated($"[grey]{Say($"It has bound without a break since {ReportText.Day(since)}.", $"Elle s'impose sans interruption depuis le {ReportText.Day(since, language)}.")}[/]");
        if (answer.Standing?.Count is not { } count) return;
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{Say("How the day was counted", "Comment le délai a été compté")}[/]");
        foreach (var step in count.Steps) console.WriteLine($"  {ReportText.Day(step.Date, language),-18} {(step.Count is { } number ? ReportText.Number(number) : ""),4}  {DeadlineText.Why(step, count.HasTime, language)}");
    }

    private void WriteHistory(IAnsiConsole console)
    {
        if (answer.History.Evidence.Count + answer.History.Occasions.Count == 0) return;
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{Say("Recorded", "Enregistré")}[/]");
        foreach (var (occasion, entry) in answer.History.Occasions) console.WriteLine($"  {ReportText.Iso(DateOnly.FromDateTime(occasion.At))}  {occasion.Occasion}{(occasion.Moment is { } moment ? $" ({moment})" : "")}  {occasion.What}  ({Say("entry", "écriture")} {entry.Number}, {entry.Who})");
        foreach (var (evidence, entry) in answer.History.Evidence) console.WriteLine($"  {ReportText.Iso(evidence.On)}  {evidence.Note ?? Say("done", "fait")}{(evidence.Evidence is { } file ? $"  {file.File.Name} sha256:{file.File.Sha256[..12]}…" : "")}  ({Say("entry", "écriture")} {entry.Number}, {entry.Who})");
    }

    private string LawStatus()
    {
        var text = Say(Rule.Status.ToString().ToLowerInvariant(), Rule.Status switch { RuleStatus.Settled => "établi", RuleStatus.Contested => "contesté", _ => "annoncé" });
        if (Rule.Confidence.Level != ConfidenceLevel.Verified) text += $"; {Say(Rule.Confidence.Level.ToString().ToLowerInvariant(), Rule.Confidence.Level switch { ConfidenceLevel.Inference => "déduction", ConfidenceLevel.Secondary => "source secondaire", _ => "non vérifié" })}{(Rule.Confidence.Because is { } because ? ": " + because.In(language) : "")}";
        return $"{text}; {Say("in force", "en vigueur")} {Rule.InForce}";
    }

    private string Next() => answer.Standing?.Next is { } next ? Say($", by {ReportText.Day(next)}", $", pour le {ReportText.Day(next, language)}") : "";

    private string Say(string english, string french) => language == Language.French ? french : english;
}
