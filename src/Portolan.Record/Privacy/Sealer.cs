using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Portolan.Record.Events;
using Portolan.Record.Files;

namespace Portolan.Record.Privacy;

/// <summary>
/// Seals values of events with the keys of the people that they are about (AES-256-GCM), and opens them. A nonce is 96 random bits, which
/// is safe for 2³² values of one person (NIST SP 800-38D section 8.3). What stays visible of a value is its person, its field, and its
/// length in steps of <see cref="Padding"/>. Safe for use by many threads.
/// </summary>
/// <param name="keys">The keys.</param>
public sealed class Sealer(IPersonKeys keys)
{
    /// <summary>A value is filled up with spaces to a multiple of so many bytes, so that most names, addresses and numbers have the same
    /// length.</summary>
    public const int Padding = 64;

    private const byte Space = (byte)' ';

    /// <summary>Seals a value for its place.</summary>
    /// <param name="person">Whom it is about; the key must exist.</param>
    /// <param name="place">Where it will stand.</param>
    /// <param name="value">The value: any JSON that names no file.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The object <c>{"sealed": {…}}</c> to put in its place.</returns>
    /// <exception cref="ArgumentException">The value is sealed already, or names a file, which the store could then not see.</exception>
    /// <exception cref="RecordException">The person was forgotten (<see cref="RecordFault.Forgotten"/>), or has no key that can be
    /// used.</exception>
    public async Task<Payload> SealAsync(PersonId person, SealedPlace place, Payload value, CancellationToken cancellation = default)
    {
        using var key = await KeyForSealingAsync(person, cancellation).ConfigureAwait(false);
        return Payload.Parse(Seal(person, key, place, value).ToJson().ToJsonString());
    }

    /// <summary>Seals fields of a payload.</summary>
    /// <param name="person">Whom they are about.</param>
    /// <param name="stream">The stream that the event will go into.</param>
    /// <param name="type">Its type.</param>
    /// <param name="payload">What it says: a JSON object.</param>
    /// <param name="fields">The fields to seal, all of them there: a name that the object does not have is likely mistyped.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ArgumentException">The payload is no object, has no such field, or a value cannot be sealed
    /// (<see cref="SealAsync"/>).</exception>
    /// <exception cref="RecordException">As for <see cref="SealAsync"/>.</exception>
    public async Task<Payload> SealFieldsAsync(PersonId person, StreamId stream, EventType type, Payload payload, IReadOnlyCollection<string> fields,
        CancellationToken cancellation = default)
    {
        using var key = await KeyForSealingAsync(person, cancellation).ConfigureAwait(false);
        if (JsonNode.Parse(payload.Utf8.Span) is not JsonObject all) throw new ArgumentException("a payload with fields is a JSON object", nameof(payload));
        foreach (var field in fields)
        {
            if (!all.TryGetPropertyValue(field, out var value)) throw new ArgumentException($"the payload has no field '{field}'", nameof(fields));
            all[field] = Seal(person, key, new SealedPlace(stream, type, field), Payload.Parse(value?.ToJsonString() ?? "null")).ToJson();
        }
        return Payload.Parse(all.ToJsonString());
    }

    /// <summary>Opens a sealed value.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="value">The object <c>{"sealed": {…}}</c>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns><see cref="OpenedValue"/>, or <see cref="ErasedValue"/> where the person was forgotten.</returns>
    /// <exception cref="RecordException">It was changed, is of another place or is not sealed (<see cref="RecordFault.Damaged"/>), or the
    /// key cannot be used.</exception>
    public async Task<OpenAnswer> OpenAsync(SealedPlace place, Payload value, CancellationToken cancellation = default)
    {
        using var document = JsonDocument.Parse(value.Utf8);
        return await OpenAsync(place, document.RootElement, cancellation).ConfigureAwait(false);
    }

    /// <summary>Opens the sealed fields of an entry's payload; what lies deeper than its fields stays sealed. Open first and upcast then:
    /// a value is bound to the type that was recorded.</summary>
    /// <exception cref="RecordException">As for <see cref="OpenAsync(SealedPlace, Payload, CancellationToken)"/>.</exception>
    public async Task<OpenedPayload> OpenFieldsAsync(RecordEntry entry, CancellationToken cancellation = default)
    {
        var (opened, erased) = (new List<string>(), new List<string>());
        using var document = JsonDocument.Parse(entry.Payload.Utf8);
        var sealedFields = SealedFields.Of(document.RootElement);
        if (sealedFields.Count == 0) return new OpenedPayload(entry.Payload, [], []);
        var all = JsonObject.Create(document.RootElement)!;
        foreach (var (field, value) in sealedFields)
        {
            var answer = await OpenAsync(new SealedPlace(entry.Stream, entry.Type, field), value, cancellation).ConfigureAwait(false);
            (answer is OpenedValue ? opened : erased).Add(field);
            all[field] = answer is OpenedValue known ? JsonNode.Parse(known.Value.Utf8.Span) : new JsonObject { ["erased"] = true };
        }
        return new OpenedPayload(Payload.Parse(all.ToJsonString()), opened, erased);
    }

    private async Task<OpenAnswer> OpenAsync(SealedPlace place, JsonElement value, CancellationToken cancellation)
    {
        var sealedValue = SealedFields.Read(value, place);
        using var key = await keys.GetAsync(sealedValue.Person, cancellation).ConfigureAwait(false);
        if (key is null) return new ErasedValue();
        var associated = place.Associated(sealedValue.Person);
        if (!AuthenticatedCipher.TryOpen(key.Bytes, sealedValue.Nonce, sealedValue.Text, associated, out var text))
        {
            throw new RecordException(RecordFault.Damaged, $"{place} does not open: it was changed, or was sealed for another place");
        }
        return new OpenedValue(new Payload(text.AsMemory().TrimEnd(Space)));
    }

    private async Task<PersonKey> KeyForSealingAsync(PersonId person, CancellationToken cancellation) =>
        await keys.GetAsync(person, cancellation).ConfigureAwait(false)
        ?? throw new RecordException(RecordFault.Forgotten, $"{person} was forgotten: nothing more can be sealed");

    private static SealedValue Seal(PersonId person, PersonKey key, SealedPlace place, Payload value)
    {
        using (var document = JsonDocument.Parse(value.Utf8))
        {
            if (SealedValue.Is(document.RootElement)) throw new ArgumentException($"{place} is sealed already", nameof(value));
        }
        if (FileReference.In(value).Count > 0)
        {
            throw new ArgumentException($"{place} names a file: leave that open, or the file would be taken for unused", nameof(value));
        }
        var text = new byte[(value.Utf8.Length + Padding - 1) / Padding * Padding];
        value.Utf8.Span.CopyTo(text);
        text.AsSpan(value.Utf8.Length).Fill(Space);
        var nonce = AuthenticatedCipher.NewNonce();
        var sealedText = AuthenticatedCipher.Seal(key.Bytes, nonce, text, place.Associated(person));
        CryptographicOperations.ZeroMemory(text);
        return new SealedValue(person, nonce, sealedText);
    }
}
