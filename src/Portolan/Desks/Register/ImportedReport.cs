using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Formats.Register;
using Spectre.Console;

namespace Portolan.Desks.Register;

/// <summary>What imports found: the answer of <c>register import</c> and <c>register report</c>.</summary>
internal sealed class ImportedReport(IReadOnlyList<ImportedFile> files) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        foreach (var file in files)
        {
            var report = file.Snapshot.Report;
            console.MarkupLineInterpolated($"[bold]{file.Snapshot.Kind.Code()} {RegisterText.Day(file.Snapshot.Date)}[/]  {ReportText.Count(report.RowsRead, "row", "rows")} read, {ReportText.Number(report.RowsKept)} kept; {Kinds(report)}");
            if (report.Issues.Count > 0) console.Write(Issues(report));
            if (file.KeptAs is { } path) console.MarkupLineInterpolated($"[grey]kept as {path}[/]");
            console.WriteLine();
        }
        console.MarkupLine("[grey]Every issue with its row and cell: --format csv or json.[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("kind", file.Snapshot.Kind.Code());
            json.WriteString("date", file.Snapshot.Date is { } date ? ReportText.Iso(date) : null);
            json.WriteString("sha256", file.Snapshot.Sha256);
            json.WriteNumber("rowsRead", file.Snapshot.Report.RowsRead);
            json.WriteNumber("rowsKept", file.Snapshot.Report.RowsKept);
            json.WriteString("keptAs", file.KeptAs);
            json.WriteStartArray("issues");
            foreach (var issue in file.Snapshot.Report.Issues) WriteIssue(json, issue);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("kind", "date", "code", "action", "row", "line", "column", "header", "published", "done");
        foreach (var file in files)
        {
            foreach (var issue in file.Snapshot.Report.Issues)
            {
                csv.Row(
                    file.Snapshot.Kind.Code(), RegisterText.Day(file.Snapshot.Date), issue.Code.Id, Word(issue.Kind), ReportText.Plain(issue.Row),
                    ReportText.Plain(issue.Line), ReportText.Plain(issue.Column), issue.Header, issue.Published, issue.Done);
            }
        }
    }

    /// <summary>Writes an issue as an object.</summary>
    public static void WriteIssue(Utf8JsonWriter json, ImportIssue issue)
    {
        json.WriteStartObject();
        json.WriteString("code", issue.Code.Id);
        json.WriteString("action", Word(issue.Kind));
        json.WriteNumber("row", issue.Row);
        json.WriteNumber("line", issue.Line);
        json.WriteNumber("column", issue.Column);
        json.WriteString("header", issue.Header);
        json.WriteString("published", issue.Published);
        json.WriteString("done", issue.Done);
        json.WriteEndObject();
    }

    private static string Kinds(ImportReport report) =>
        string.Join(", ", Enum.GetValues<IssueKind>().Select(kind => $"{ReportText.Number(report.Issues.Count(issue => issue.Kind == kind))} {Word(kind)}"));

    private static Table Issues(ImportReport report)
    {
        var table = ReportText.Table("Code", "What was found", "What was done", "Rows");
        table.Columns[3].RightAligned();
        var codes = report.Issues.GroupBy(issue => issue.Code).OrderBy(group => group.Key.Kind).ThenByDescending(group => group.Count());
        foreach (var group in codes)
        {
            var rows = group.Select(issue => issue.Row).Distinct().ToList();
            table.AddRow(Markup.Escape(group.Key.Id), Markup.Escape(group.Key.Meaning), Markup.Escape($"{Word(group.Key.Kind)}: {group.Key.Done}"), Rows(rows));
        }
        return table;
    }

    private static string Rows(List<int> rows)
    {
        const int shown = 3;
        var count = ReportText.Number(rows.Count);
        return rows.Count > shown ? count : $"{count} [grey]({string.Join(", ", rows)})[/]";
    }

    private static string Word(IssueKind kind) => kind.ToString().ToLowerInvariant();
}
