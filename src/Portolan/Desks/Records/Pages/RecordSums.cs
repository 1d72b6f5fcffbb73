using Portolan.Record.Events;

namespace Portolan.Desks.Records.Pages;

/// <summary>What a record holds, by counting, for a page.</summary>
public sealed class RecordSums
{
    internal RecordSums(RecordStats stats)
    {
        (Name, Entries, Streams, Bytes, First, Last, Root) = (stats.Origin, stats.Entries, stats.Streams, stats.Bytes, stats.First, stats.Last, stats.Root.ToString());
        (Signed, Unsigned) = (stats.Checkpoint?.Size ?? 0, stats.Unsigned);
        Types = [.. stats.Types.Select(type => (type.Type, type.Entries, type.First, type.Last))];
    }

    /// <summary>The name of the record.</summary>
    public string Name { get; }

    /// <summary>How many entries it has.</summary>
    public long Entries { get; }

    /// <summary>How many streams they belong to.</summary>
    public int Streams { get; }

    /// <summary>The bytes of the entries.</summary>
    public long Bytes { get; }

    /// <summary>When the first was recorded.</summary>
    public DateTimeOffset? First { get; }

    /// <summary>When the last was recorded.</summary>
    public DateTimeOffset? Last { get; }

    /// <summary>The root of the tree of all entries.</summary>
    public string Root { get; }

    /// <summary>How many entries the last checkpoint signs.</summary>
    public long Signed { get; }

    /// <summary>How many it does not sign.</summary>
    public long Unsigned { get; }

    /// <summary>The types of entries, the most frequent first.</summary>
    public IReadOnlyList<(EventType Type, long Entries, DateTimeOffset First, DateTimeOffset Last)> Types { get; }
}
