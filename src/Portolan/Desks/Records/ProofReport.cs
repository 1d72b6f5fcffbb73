using System.Globalization;
using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Record.Events;
using Portolan.Record.Proof;
using Spectre.Console;

namespace Portolan.Desks.Records;

/// <summary>The answer of <c>record check-proof</c>.</summary>
internal sealed class ProofReport(VerifierKey key, ProofOutcome outcome, Checkpoint? checkpoint, RecordEntry? entry) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        if (entry is null || checkpoint is null)
        {
            console.MarkupLineInterpolated($"[bold]The proof does not hold.[/] {Words()}");
            return;
        }
        var signed = ReportText.Count(checkpoint.Size, "entry", "entries");
        console.MarkupLineInterpolated($"[bold]The proof holds.[/] This entry is in the record {key.Name}, which signs {signed} with the key {Id}.");
        console.WriteLine();
        new EntryReport(entry).WriteTable(console);
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteBoolean("holds", outcome == ProofOutcome.Holds);
        json.WriteString("outcome", Code());
        json.WriteStartObject("key");
        json.WriteString("name", key.Name);
        json.WriteString("id", Id);
        json.WriteEndObject();
        json.WriteCheckpoint("checkpoint", checkpoint);
        json.WritePropertyName("entry");
        if (entry is null) json.WriteNullValue();
        else EntryJson.Write(json, entry);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("outcome", "record", "key", "entry", "stream", "type", "when", "who", "payload");
        csv.Row(
            Code(), key.Name, Id, entry is null ? null : ReportText.Plain(entry.Number), entry?.Stream.ToString(), entry?.Type.ToString(),
            entry is null ? null : JournalText.Moment(entry.When), entry?.Who.ToString(), entry?.Payload.ToString());
    }

    private string Id => key.Id.ToString("x8", CultureInfo.InvariantCulture);

    private string Code() => outcome switch
    {
        ProofOutcome.Holds => "holds",
        ProofOutcome.NotSigned => "not-signed",
        ProofOutcome.BrokenSignature => "broken-signature",
        ProofOutcome.OtherRecord => "other-record",
        ProofOutcome.NotIncluded => "not-included",
        _ => "other-entry",
    };

    private string Words() => outcome switch
    {
        ProofOutcome.NotSigned =>
            $"Its checkpoint is not signed by {key.Name} with the key {Id}: the proof is of another record, or signed with another key.",
        ProofOutcome.BrokenSignature =>
            $"The signature by {key.Name} does not hold: the checkpoint in the proof was changed, or the signature was.",
        ProofOutcome.OtherRecord => $"The checkpoint is signed with the key of {key.Name} and bears the name of another record.",
        ProofOutcome.NotIncluded =>
            $"The checkpoint is signed by {key.Name}; the entry is not what it signs at this place: the entry, its number or a hash was changed.",
        _ => $"What {key.Name} signs at this place is not an entry of this number.",
    };
}
