using Portolan.Record.Events;

namespace Portolan.Record.Appending;

/// <summary>The entries that one write makes durable, each with its number and its version.</summary>
/// <param name="head">The number that the first entry will bear.</param>
/// <param name="lastRecorded">When the entry before them was recorded.</param>
/// <param name="time">The clock.</param>
internal abstract class AppendGroup(long head, DateTimeOffset lastRecorded, TimeProvider time)
{
    private readonly Dictionary<StreamId, long> versions = [];

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>When the last of them was recorded, or the entry before them where there is none.</summary>
    public DateTimeOffset LastRecorded { get; private set; } = lastRecorded;

    /// <summary>Adds an append and prepares its answer; a conflict or a cancelled append adds nothing.</summary>
    public void Add(PendingAppend append)
    {
        append.Answer = null;
        if (append.Cancellation.IsCancellationRequested) return;
        var version = VersionOf(append.Stream);
        if (!append.Expected.Allows(version))
        {
            append.Answer = new VersionConflict(append.Stream, append.Expected, version);
            return;
        }
        var when = NextMoment();
        var entries = new RecordEntry[append.Events.Count];
        for (var place = 0; place < entries.Length; place++)
        {
            entries[place] = append.Events[place].EntryAt(head + Count, append.Stream, ++version, when, append.Who);
            Write(entries[place], entries.Length - 1 - place);
            Count++;
        }
        LastRecorded = when;
        this.versions[append.Stream] = version;
        append.Answer = new Appended(entries);
    }

    /// <summary>Adds an entry of another record as it is.</summary>
    /// <exception cref="RecordException">It does not follow what is here.</exception>
    public void TakeOver(RecordEntry entry)
    {
        var number = head + Count;
        var version = VersionOf(entry.Stream) + 1;
        if (entry.Number != number || entry.Version != version)
        {
            throw new RecordException(RecordFault.CannotImport, $"entry {entry.Number} (version {entry.Version} of {entry.Stream}) stands where entry {number} (version {version}) is expected");
        }
        Write(entry, 0);
        Count++;
        LastRecorded = entry.When;
        this.versions[entry.Stream] = version;
    }

    /// <summary>The version that the record has of a stream, without this group.</summary>
    protected abstract long StoredVersionOf(StreamId stream);

    /// <summary>Takes up an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="left">How many entries of the same append follow.</param>
    protected abstract void Write(RecordEntry entry, int left);

    /// <summary>Now, or the moment of the last entry where the clock was set back: what was recorded later never says that it was
    /// earlier.</summary>
    private DateTimeOffset NextMoment()
    {
        var now = EntryForm.Truncate(time.GetUtcNow());
        return now > LastRecorded ? now : LastRecorded;
    }

    private long VersionOf(StreamId stream) => this.versions.TryGetValue(stream, out var seen) ? seen : StoredVersionOf(stream);
}
