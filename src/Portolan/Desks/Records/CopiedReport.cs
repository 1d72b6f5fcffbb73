using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Record;
using Portolan.Record.Folder;
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
    /// <summary>Copies a record into a new folder, or into a database without a record, with the progress shown.</summary>
    /// <inheritdoc cref="RecordCopy.CopyToFolderAsync"/>
    public static async Task<CopiedReport> CopyAsync(string verb, RecordPlace source, RecordPlace target, string note, CancellationToken cancellation)
    {
        using var progress = new ProgressLine("entries copied");
        var checkpoint = target is FolderPlace folder
            ? await RecordCopy.CopyToFolderAsync(source, folder.Folder, progress, cancellation)
            : await CopyIntoAsync(source, target, progress, cancellation);
        return new CopiedReport(verb, $"{source}", $"{target}", checkpoint, note);
    }

    /// <summary>A database is not cleared away: what it holds is for its owner to look at.</summary>
    private static async Task<Checkpoint> CopyIntoAsync(RecordPlace source, RecordPlace target, ProgressLine progress, CancellationToken cancellation)
    {
        try
        {
            return await RecordCopy.CopyAsync(source, target, progress, cancellation);
        }
        catch (RecordException error) when (error.Fault is not RecordFault.Occupied)
        {
            throw new RecordException(error.Fault, $"{error.Message}; before another attempt, drop the schema portolan of {target} if it was made", error);
        }
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
