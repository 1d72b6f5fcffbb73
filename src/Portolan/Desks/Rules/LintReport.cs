using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Linting;
using Spectre.Console;

namespace Portolan.Desks.Rules;

/// <summary>The answer of <c>rules lint</c>.</summary>
internal sealed class LintReport(IReadOnlyList<LintFinding> findings) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        foreach (var finding in findings)
        {
            console.MarkupLineInterpolated($"{finding.Position}: {Word(finding.Severity)} [bold]{finding.Code}[/]");
            console.MarkupLineInterpolated($"[grey]  {finding.Message}[/]");
        }
        if (findings.Count > 0) console.WriteLine();
        console.WriteLine(string.Join(
            ", ", ReportText.Count(Count(LintSeverity.Error), "error", "errors"), ReportText.Count(Count(LintSeverity.Warning), "warning", "warnings"),
            ReportText.Count(Count(LintSeverity.Note), "note", "notes")));
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("errors", Count(LintSeverity.Error));
        json.WriteNumber("warnings", Count(LintSeverity.Warning));
        json.WriteNumber("notes", Count(LintSeverity.Note));
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", Word(finding.Severity));
            json.WriteString("rule", finding.Rule?.ToString());
            json.WriteString("scenario", finding.Scenario);
            json.WriteString("file", finding.Position.File);
            json.WriteNumber("line", finding.Position.Line);
            json.WriteNumber("column", finding.Position.Column);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("code", "severity", "rule", "scenario", "file", "line", "column", "message");
        foreach (var finding in findings)
        {
            csv.Row(
                finding.Code, Word(finding.Severity), finding.Rule?.ToString(), finding.Scenario, finding.Position.File,
                ReportText.Plain(finding.Position.Line), ReportText.Plain(finding.Position.Column), finding.Message);
        }
    }

    private int Count(LintSeverity severity) => findings.Count(finding => finding.Severity == severity);

    private static string Word(LintSeverity severity) => severity.ToString().ToLowerInvariant();
}
