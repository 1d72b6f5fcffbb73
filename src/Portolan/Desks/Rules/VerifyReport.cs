using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Verification;
using Spectre.Console;

namespace Portolan.Desks.Rules;

/// <summary>The answer of <c>rules verify</c>.</summary>
internal sealed class VerifyReport(VerificationReport report) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        foreach (var finding in report.Findings) WriteFinding(console, finding);
        if (report.Comparison is { } comparison) WriteComparison(console, comparison);
        foreach (var untranslated in report.Untranslated) console.WriteLine($"not translated: {untranslated.Rule.Id}: {untranslated.Because}");
        foreach (var open in report.Open) console.WriteLine($"open: {open.About}: {open.Because}");
        foreach (var fault in report.Faults) console.WriteLine($"fault of the verifier: {fault.About}: {fault.Says}; facts: {FactYaml.Write(fault.Question)}");
        var errors = report.Findings.Count(finding => finding.Severity == FindingSeverity.Error);
        console.WriteLine(
            $"{ReportText.Count(report.Edition.Rules.Count, "rule", "rules")} looked at with {report.Solver}: " +
            $"{ReportText.Count(errors, "error", "errors")}, {ReportText.Count(report.Findings.Count - errors, "warning", "warnings")}");
    }

    private static void WriteFinding(IAnsiConsole console, VerificationFinding finding)
    {
        var colour = finding.Severity == FindingSeverity.Error ? "red" : "yellow";
        console.MarkupLineInterpolated($"[bold]{VerifyWords.Of(finding.Kind)}[/]: {finding.Rule.Id} ({finding.Rule.Position})");
        console.Markup($"[{colour}]{VerifyWords.Of(finding.Severity)}[/]: ");
        console.WriteLine(finding.Says);
        WriteWitness(console, finding.Witness);
        console.WriteLine();
    }

    private static void WriteWitness(IAnsiConsole console, Witness? witness)
    {
        if (witness is null) return;
        console.WriteLine($"given: {witness}");
        console.WriteLine($"then:  {witness.Shows}");
    }

    private static void WriteComparison(IAnsiConsole console, EditionComparison comparison)
    {
        foreach (var change in comparison.Changes)
        {
            console.MarkupLineInterpolated($"[bold]{VerifyWords.Of(change.Kind)}[/]: {VerifyWords.Of(change)}");
            foreach (var words in change.When?.Cases ?? []) console.WriteLine($"  - {string.Join(" && ", words)}");
            WriteWitness(console, change.Witness);
        }
        console.WriteLine();
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json) => VerifyJson.Write(json, report);

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("kind", "severity", "rule", "says", "others", "given", "shows");
        foreach (var finding in report.Findings)
        {
            csv.Row(
                VerifyWords.Of(finding.Kind), VerifyWords.Of(finding.Severity), finding.Rule.Id.ToString(), finding.Says,
                string.Join(", ", finding.Others), finding.Witness?.ToString(), finding.Witness?.Shows);
        }
        foreach (var change in report.Comparison?.Changes ?? [])
        {
            var when = change.When is { } description ? string.Join(" || ", description.Cases.Select(words => string.Join(" && ", words))) : null;
            csv.Row(VerifyWords.Of(change.Kind), null, null, VerifyWords.Of(change), when, change.Witness?.ToString(), change.Witness?.Shows);
        }
    }
}
