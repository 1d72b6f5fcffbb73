using System.Text.Json;
using Portolan.Record.Events;
using Portolan.Record.Folds;

namespace Portolan.Recording;

/// <summary>
/// A fold over the streams of a desk, one for each of its subjects. A snapshot is the entries of those streams alone, which a large record has
/// few of, so that it has one form however the state changes.
/// </summary>
/// <typeparam name="TState">The state, changed in place.</typeparam>
/// <typeparam name="TEvent">The events of the desk.</typeparam>
/// <param name="prefix">What the names of the streams begin with; the subject follows.</param>
/// <param name="forms">How the events stand in the record.</param>
internal abstract class StreamFold<TState, TEvent>(string prefix, EventForms<TEvent> forms) : IFold<TState>
    where TEvent : class
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract int Version { get; }

    /// <inheritdoc/>
    public abstract TState Start();

    /// <inheritdoc/>
    public TState Apply(TState state, RecordEntry entry)
    {
        var stream = entry.Stream.ToString();
        if (!stream.StartsWith(prefix, StringComparison.Ordinal) || forms.Read(entry) is not { } what) return state;
        Put(state, stream[prefix.Length..], what, entry);
        return state;
    }

    /// <inheritdoc/>
    public void Write(TState state, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var entry in Entries(state)) json.WriteBase64StringValue(EntryForm.Encode(entry));
        json.WriteEndArray();
    }

    /// <inheritdoc/>
    public TState Read(JsonElement json)
    {
        var state = Start();
        foreach (var form in json.EnumerateArray()) state = Apply(state, EntryForm.Decode(form.GetBytesFromBase64()));
        return state;
    }

    /// <summary>Takes up an event.</summary>
    /// <param name="state">The state.</param>
    /// <param name="subject">Whom the stream is about.</param>
    /// <param name="what">The event.</param>
    /// <param name="entry">The entry that it stands in.</param>
    /// <exception cref="FormatException">The event does not follow from those before.</exception>
    protected abstract void Put(TState state, string subject, TEvent what, RecordEntry entry);

    /// <summary>The entries behind a state, in the order of the record.</summary>
    protected abstract IEnumerable<RecordEntry> Entries(TState state);
}
