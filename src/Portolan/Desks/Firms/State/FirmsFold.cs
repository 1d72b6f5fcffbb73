using System.Text.Json;
using Portolan.Desks.Firms.Events;
using Portolan.Record.Events;
using Portolan.Record.Folds;

namespace Portolan.Desks.Firms.State;

/// <summary>The firms that a record comes to. A snapshot is the entries of firms alone, which a large record has few of.</summary>
internal sealed class FirmsFold : IFold<FirmBook>
{
    /// <inheritdoc/>
    public string Name => "firms";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public FirmBook Start() => new();

    /// <inheritdoc/>
    public FirmBook Apply(FirmBook state, RecordEntry entry)
    {
        var stream = entry.Stream.ToString();
        if (!stream.StartsWith(FirmEvents.StreamPrefix, StringComparison.Ordinal)) return state;
        if (FirmEvents.Forms.Read(entry) is not { } what) return state;
        var id = stream[FirmEvents.StreamPrefix.Length..];
        state.Put(id, FirmChange.Apply(state.Find(id), what, entry), entry);
        return state;
    }

    /// <inheritdoc/>
    public void Write(FirmBook state, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var entry in state.Entries) json.WriteBase64StringValue(EntryForm.Encode(entry));
        json.WriteEndArray();
    }

    /// <inheritdoc/>
    public FirmBook Read(JsonElement json)
    {
        var state = Start();
        foreach (var form in json.EnumerateArray()) state = Apply(state, EntryForm.Decode(form.GetBytesFromBase64()));
        return state;
    }
}
