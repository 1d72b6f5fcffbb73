using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Formats.Register;
using Spectre.Console;

namespace Portolan.Desks.Register;

/// <summary>The snapshots at hand: the answer of <c>register list</c>.</summary>
internal sealed class SnapshotListReport(RegisterLibrary library) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        var table = ReportText.Table("File", "Day", "Rows", "Kept as");
        table.Columns[2].RightAligned();
        foreach (var file in library.Files) table.AddRow(file.Heading.Kind.Code(), RegisterText.Day(file.Heading.Date), ReportText.Number(file.Heading.Rows), Markup.Escape(file.Path));
        console.Write(table);
        foreach (var refused in library.Unreadable) console.MarkupLineInterpolated($"[yellow]not used: {refused}[/]");
        var sources = library.Files.Select(file => file.Heading.Source).Distinct();
        foreach (var source in sources) console.MarkupLineInterpolated($"[grey]Source: {source.Attribution}, {source.Name}[/]");
        console.MarkupLine("[grey]Their entries: portolan register list --kind casps. Another file: portolan register import FILE.[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("snapshots");
        foreach (var file in library.Files)
        {
            json.WriteStartObject();
            json.WriteString("kind", file.Heading.Kind.Code());
            json.WriteString("date", file.Heading.Date is { } date ? ReportText.Iso(date) : null);
            json.WriteNumber("rows", file.Heading.Rows);
            json.WriteString("source", file.Heading.Source.Attribution);
            json.WriteString("sha256", file.Heading.Sha256);
            json.WriteString("file", Path.GetFileName(file.Path));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("kind", "date", "rows", "file");
        foreach (var file in library.Files) csv.Row(file.Heading.Kind.Code(), RegisterText.Day(file.Heading.Date), ReportText.Plain(file.Heading.Rows), file.Path);
    }
}
