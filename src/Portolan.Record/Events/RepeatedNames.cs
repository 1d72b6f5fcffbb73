namespace Portolan.Record.Events;

/// <summary>
/// The last names that a reader has met: types, actors and streams repeat so much that making each again would be most of the work of
/// reading. Each slot holds one name and is overwritten by the next that falls on it. Not for use by two threads at once.
/// </summary>
internal sealed class RepeatedNames
{
    /// <summary>A power of two, larger than the types and actors of a record and small beside the processor's cache.</summary>
    private const int Slots = 1024;

    private readonly (byte[] Bytes, StreamId Value)[] streams = new (byte[], StreamId)[Slots];
    private readonly (byte[] Bytes, Actor Value)[] actors = new (byte[], Actor)[Slots];
    private readonly (byte[] Bytes, EventType Value)[] types = new (byte[], EventType)[Slots];

    public StreamId Stream(ReadOnlySpan<byte> name)
    {
        ref var slot = ref this.streams[Slot(name)];
        if (slot.Bytes is null || !name.SequenceEqual(slot.Bytes)) slot = (name.ToArray(), StreamId.Parse(EntryForm.Ascii(name)));
        return slot.Value;
    }

    public Actor Actor(ReadOnlySpan<byte> name)
    {
        ref var slot = ref this.actors[Slot(name)];
        if (slot.Bytes is null || !name.SequenceEqual(slot.Bytes)) slot = (name.ToArray(), Events.Actor.Parse(EntryForm.Utf8(name)));
        return slot.Value;
    }

    public EventType Type(ReadOnlySpan<byte> name, int version)
    {
        ref var slot = ref this.types[Slot(name)];
        if (slot.Bytes is null || slot.Value.Version != version || !name.SequenceEqual(slot.Bytes))
        {
            slot = (name.ToArray(), new EventType(EntryForm.Ascii(name), version));
        }
        return slot.Value;
    }

    private static int Slot(ReadOnlySpan<byte> name)
    {
        var hash = (uint)name.Length;
        unchecked
        {
            foreach (var letter in name) hash = hash * 31 + letter;
        }
        return (int)(hash & (Slots - 1));
    }
}
