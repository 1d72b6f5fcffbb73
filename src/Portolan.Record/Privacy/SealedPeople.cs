using System.Text.Json;
using Portolan.Record.Events;

namespace Portolan.Record.Privacy;

/// <summary>The people that a record has sealed values of, found without opening any.</summary>
public static class SealedPeople
{
    /// <summary>Everyone that an entry has a sealed value of, in the order in which they first come.</summary>
    /// <param name="record">The record, of which all entries are read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="RecordException">What stands as a sealed value has another form (<see cref="RecordFault.Damaged"/>).</exception>
    public static async Task<IReadOnlyList<SealedPerson>> InAsync(IRecordReader record, CancellationToken cancellation = default)
    {
        await record.HeadAsync(cancellation).ConfigureAwait(false);
        var people = new List<SealedPerson>();
        var places = new Dictionary<PersonId, int>();
        await foreach (var entry in record.ReadAsync(0, cancellation).ConfigureAwait(false))
        {
            if (entry.Type == RecordedReading.Read)
            {
                if (PersonOf(entry.Stream) is { } read && places.TryGetValue(read, out var known)) people[known] = people[known] with { Readings = people[known].Readings + 1, LastRead = entry.When };
                continue;
            }
            foreach (var person in PeopleOf(entry))
            {
                if (places.TryAdd(person, people.Count)) people.Add(new SealedPerson(person, entry.Number));
                people[places[person]] = people[places[person]] with { Values = people[places[person]].Values + 1, Last = entry.Number };
            }
        }
        return people;
    }

    /// <summary>The person of each sealed value of an entry, however deep.</summary>
    private static List<PersonId> PeopleOf(RecordEntry entry)
    {
        if (entry.Payload.Utf8.Span.IndexOf(SealedValue.Mark) < 0) return [];
        using var document = JsonDocument.Parse(entry.Payload.Utf8);
        var people = new List<PersonId>();
        Add(document.RootElement, $"entry {entry.Number}", people);
        return people;
    }

    private static void Add(JsonElement value, string where, List<PersonId> people)
    {
        if (SealedValue.Is(value))
        {
            try
            {
                people.Add(SealedValue.Read(value).Person);
            }
            catch (FormatException error)
            {
                throw new RecordException(RecordFault.Damaged, $"{where} has a sealed value that is none: {error.Message}", error);
            }
            return;
        }
        if (value.ValueKind == JsonValueKind.Object) foreach (var member in value.EnumerateObject()) Add(member.Value, where, people);
        if (value.ValueKind == JsonValueKind.Array) foreach (var item in value.EnumerateArray()) Add(item, where, people);
    }

    private static PersonId? PersonOf(StreamId stream)
    {
        var text = stream.ToString();
        return text.LastIndexOf('/') is var slash and >= 0 && PersonId.TryParse(text[(slash + 1)..], out var person) ? person : null;
    }
}
