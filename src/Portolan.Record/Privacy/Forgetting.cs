using System.Globalization;
using System.Text.Json.Nodes;
using Portolan.Record.Events;

namespace Portolan.Record.Privacy;

/// <summary>
/// Forgets a person: destroys the key, then records that in the person's stream. The entries stay and the tree still holds; what was sealed
/// for the person is gone. Cut short between the two, a second call records what the first did.
/// </summary>
public static class Forgetting
{
    /// <summary>The event: <c>{"person": "p-…", "destroyed": "2026-11-20T…Z", "why": "…"}</c>.</summary>
    public static readonly EventType Forgotten = new("people.forgotten", 1);

    /// <summary>The longest reason: a reference and a sentence.</summary>
    public const int MaxWhy = 500;

    /// <summary>Forgets a person. Again, it changes nothing and gives the entry of the first time.</summary>
    /// <param name="store">The record.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="person">The person.</param>
    /// <param name="who">Who decided it.</param>
    /// <param name="why">Why, without personal data, such as the article and the number of a request: it stays in the record for
    /// good.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The entry that says so.</returns>
    /// <exception cref="ArgumentException">The reason is empty or longer than <see cref="MaxWhy"/>; nothing was done.</exception>
    /// <exception cref="RecordException">There never was a key of that person, or the key could not be destroyed or that not
    /// recorded.</exception>
    public static async Task<RecordEntry> ForgetAsync(IRecordStore store, IPersonKeys keys, PersonId person, Actor who, string why,
        CancellationToken cancellation = default)
    {
        if (why.Length is 0 or > MaxWhy) throw new ArgumentException($"a reason has 1 to {MaxWhy} characters, not {why.Length}", nameof(why));
        if (who == default) throw new ArgumentException("forgetting needs an actor", nameof(who));
        var destroyed = await keys.DestroyAsync(person, cancellation).ConfigureAwait(false);
        var what = new NewEvent(Forgotten, Payload.Parse(new JsonObject
        {
            ["person"] = person.ToString(),
            ["destroyed"] = destroyed.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["why"] = why,
        }.ToJsonString()));
        while (true)
        {
            var (earlier, version) = await FindAsync(store, person, cancellation).ConfigureAwait(false);
            if (earlier is not null) return earlier;
            var answer = await store.AppendAsync(person.Stream, ExpectedVersion.Exactly(version), [what], who, cancellation).ConfigureAwait(false);
            if (answer is Appended appended) return appended.Entries[0];
        }
    }

    /// <summary>The entry that says it already, if there is one, and the version of the person's stream.</summary>
    private static async Task<(RecordEntry? Earlier, long Version)> FindAsync(IRecordStore store, PersonId person, CancellationToken cancellation)
    {
        var version = 0L;
        await foreach (var entry in store.ReadStreamAsync(person.Stream, 1, cancellation).ConfigureAwait(false))
        {
            if (entry.Type == Forgotten) return (entry, entry.Version);
            version = entry.Version;
        }
        return (null, version);
    }
}
