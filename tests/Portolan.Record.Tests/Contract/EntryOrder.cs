using Portolan.Record.Events;

namespace Portolan.Record.Tests.Contract;

/// <summary>The total order, and that of each stream.</summary>
internal static class EntryOrder
{
    /// <summary>Fails where the numbers or the versions of a stream have a gap or a double.</summary>
    public static void Check(IReadOnlyList<RecordEntry> entries)
    {
        var versions = new Dictionary<StreamId, long>();
        for (var number = 0; number < entries.Count; number++)
        {
            var entry = entries[number];
            if (entry.Number != number) throw new InvalidOperationException($"entry {entry.Number} stands at {number}");
            versions[entry.Stream] = versions.GetValueOrDefault(entry.Stream) + 1;
            if (entry.Version != versions[entry.Stream]) throw new InvalidOperationException($"version {entry.Version} of {entry.Stream} follows {versions[entry.Stream] - 1}");
        }
    }
}
