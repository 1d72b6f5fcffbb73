using System.Text.Json;
using System.Text.Json.Nodes;
using Portolan.Record.Events;

namespace Portolan.Record.Privacy;

/// <summary>
/// Opens sealed fields for somebody, and records that before anything is handed over: who, which fields of which entries, and what for, in
/// the stream of each person that is read of. Where that cannot be recorded nothing is handed over. Safe for use by many threads.
/// </summary>
/// <param name="store">The record.</param>
/// <param name="sealer">What opens the fields.</param>
public sealed class RecordedReading(IRecordStore store, Sealer sealer)
{
    /// <summary>The event: <c>{"purpose": "…", "read": [{"entry": 12, "fields": ["address"]}]}</c>; who read is the actor of the
    /// entry.</summary>
    public static readonly EventType Read = new("people.read", 1);

    /// <summary>The longest purpose: a reference and a few words.</summary>
    public const int MaxPurpose = 200;

    /// <summary>The most entries read at once: their names and numbers fit into the event that records it.</summary>
    public const int MaxEntries = 500;

    /// <summary>Records a reading, then opens the sealed fields of entries.</summary>
    /// <param name="entries">The entries, of this record.</param>
    /// <param name="who">Who reads.</param>
    /// <param name="purpose">What for, without personal data: it stays in the record for good.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The payloads, in the order given; those without sealed fields as they are, and of these nothing is recorded.</returns>
    /// <exception cref="ArgumentException">The purpose is empty or longer than <see cref="MaxPurpose"/>, there are more than
    /// <see cref="MaxEntries"/> entries, or what is to be recorded is too long.</exception>
    /// <exception cref="IOException">The reading could not be recorded; nothing is handed over.</exception>
    /// <exception cref="RecordException">A field does not open; the reading is recorded and nothing is handed over.</exception>
    public async Task<IReadOnlyList<OpenedPayload>> ReadAsync(IReadOnlyList<RecordEntry> entries, Actor who, string purpose,
        CancellationToken cancellation = default)
    {
        if (purpose.Length is 0 or > MaxPurpose) throw new ArgumentException($"a purpose has 1 to {MaxPurpose} characters, not {purpose.Length}", nameof(purpose));
        if (entries.Count > MaxEntries) throw new ArgumentException($"at most {MaxEntries} entries are read at once, not {entries.Count}", nameof(entries));
        var people = entries.SelectMany(FieldsOf).GroupBy(field => field.Person);
        await Task.WhenAll(people.Select(person => RecordAsync(person.Key, person, who, purpose, cancellation))).ConfigureAwait(false);
        var opened = new List<OpenedPayload>(entries.Count);
        foreach (var entry in entries) opened.Add(await sealer.OpenFieldsAsync(entry, cancellation).ConfigureAwait(false));
        return opened;
    }

    private async Task RecordAsync(PersonId person, IEnumerable<(PersonId Person, long Entry, string Field)> fields, Actor who, string purpose,
        CancellationToken cancellation)
    {
        var read = fields.GroupBy(field => field.Entry).Select(entry => (JsonNode)new JsonObject
        {
            ["entry"] = entry.Key,
            ["fields"] = new JsonArray([.. entry.Select(field => (JsonNode)field.Field)]),
        });
        var payload = new JsonObject { ["purpose"] = purpose, ["read"] = new JsonArray([.. read]) };
        var what = new NewEvent(Read, Payload.Parse(payload.ToJsonString()));
        await store.AppendAsync(person.Stream, ExpectedVersion.Any, [what], who, cancellation).ConfigureAwait(false);
    }

    private static IReadOnlyList<(PersonId Person, long Entry, string Field)> FieldsOf(RecordEntry entry)
    {
        using var document = JsonDocument.Parse(entry.Payload.Utf8);
        return
        [
            .. SealedFields.Of(document.RootElement).Select(field =>
                (SealedFields.Read(field.Value, new SealedPlace(entry.Stream, entry.Type, field.Field)).Person, entry.Number, field.Field)),
        ];
    }
}
