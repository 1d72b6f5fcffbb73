using System.Text.Json;
using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Desks.Records;

/// <summary>Entries and checkpoints as JSON.</summary>
internal static class EntryJson
{
    /// <summary>Writes an entry as an object, with its payload as it stands in the record and the hash that it has in the tree.</summary>
    public static void Write(Utf8JsonWriter json, RecordEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("number", entry.Number);
        json.WriteString("stream", entry.Stream.ToString());
        json.WriteNumber("version", entry.Version);
        json.WriteString("type", entry.Type.Name);
        json.WriteNumber("typeVersion", entry.Type.Version);
        json.WriteString("when", JournalText.Moment(entry.When));
        json.WriteString("who", entry.Who.ToString());
        json.WriteString("correlation", entry.Correlation == CorrelationId.None ? null : entry.Correlation.ToString());
        json.WritePropertyName("payload");
        json.WriteRawValue(entry.Payload.Utf8.Span);
        json.WriteString("unknown", entry.Unknown.Bytes.IsEmpty ? null : Convert.ToBase64String(entry.Unknown.Bytes.Span));
        json.WriteString("leaf", LeafOf(entry).ToString());
        json.WriteEndObject();
    }

    /// <summary>Writes a property that is a checkpoint, or null.</summary>
    public static void WriteCheckpoint(this Utf8JsonWriter json, string name, Checkpoint? checkpoint)
    {
        if (checkpoint is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("record", checkpoint.Origin);
        json.WriteNumber("size", checkpoint.Size);
        json.WriteString("root", checkpoint.Root.ToString());
        json.WriteEndObject();
    }

    /// <summary>The hash of an entry in the tree.</summary>
    public static TreeHash LeafOf(RecordEntry entry) => TreeHasher.Leaf(EntryForm.Encode(entry));
}
