using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Record;
using Portolan.Record.Proof;
using Spectre.Console;

namespace Portolan.Desks.Records;

/// <summary>A record that was copied and read back: the answer of <c>record backup</c>, <c>restore</c> and <c>move</c>.</summary>
/// <param name="verb">Which of them.</param>
/// <param name="source">The record that was copied.</param>
/// <param name="target">The copy.</param>
/// <param name="checkpoint">The checkpoint of the copy.</param>
/// <param name="note">What its owner has to know.</param>
internal sealed class CopiedReport(string verb, string source, string target, Checkpoint checkpoint, string note) : IReport
{
    /// <summary>Copies a record into a new folder, with the progress shown.</summary>
    /// <inheritdoc cref="RecordCopy.CopyToFolderAsync"/>
    public static async Task<CopiedReport> CopyAsync(string verb, RecordPlace source, string target, string note, CancellationToken cancellation)
    {
        using var progress = new ProgressLine("entries copied");
        var checkpoint = await RecordCopy.CopyToFolderAsync(source, target, progress, cancellation);
        return new CopiedReport(verb, $"{source}", target, checkpoint, note);
    }

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.Write(ReportText.NameValues([
            ("record", checkpoint.Origin), ("from", source), ("to", target), ("entries", $"{ReportText.Number(checkpoint.Size)}, read back and verified"),
            ("root", checkpoint.Root.ToString())]));
        console.WriteLine();
        console.WriteLine(note);
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("done", verb);
        json.WriteString("from", source);
        json.WriteString("to", target);
        json.WriteCheckpoint("checkpoint", checkpoint);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("done", "record", "from", "to", "entries", "root");
        csv.Row(verb, checkpoint.Origin, source, target, ReportText.Plain(checkpoint.Size), checkpoint.Root.ToString());
    }
}
