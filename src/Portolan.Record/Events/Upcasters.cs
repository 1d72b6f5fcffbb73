namespace Portolan.Record.Events;

/// <summary>
/// The upcasters of a program. Entries stay as they were written; only what folds read is brought up to date, step by step. Types and
/// versions without an upcaster pass unchanged.
/// </summary>
public sealed class Upcasters
{
    private readonly Dictionary<(string Name, int Version), Upcaster> steps = [];

    /// <summary>A set of upcasters, at most one for each name and version.</summary>
    /// <exception cref="ArgumentException">Two read the same name and version.</exception>
    public Upcasters(IEnumerable<Upcaster> upcasters)
    {
        foreach (var upcaster in upcasters)
        {
            if (!this.steps.TryAdd((upcaster.Name, upcaster.FromVersion), upcaster))
            {
                throw new ArgumentException($"two upcasters read {upcaster.Name}@{upcaster.FromVersion}");
            }
        }
    }

    /// <summary>What an entry says, in the newest shape that the upcasters lead to.</summary>
    public EventContent Read(RecordEntry entry)
    {
        var content = new EventContent(entry.Type, entry.Payload);
        while (this.steps.TryGetValue((content.Type.Name, content.Type.Version), out var step))
        {
            content = new EventContent(new EventType(content.Type.Name, content.Type.Version + 1), step.Change(content.Payload));
        }
        return content;
    }
}
