using System.Runtime.CompilerServices;
using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Record.Folder;

/// <summary>The segments of a record and the index over them: what writers and readers share.</summary>
internal sealed class FolderContents : IDisposable
{
    private readonly FileAccess access;
    private List<Segment> segments = [];

    private FolderContents(FolderLayout layout, FileAccess access)
    {
        Layout = layout;
        this.access = access;
        Index = new FolderIndex(ReadTile);
    }

    public FolderLayout Layout { get; }

    public FolderIndex Index { get; private set; }

    public bool SnapshotRebuilt { get; private set; }

    /// <summary>How many entries the snapshot and the checkpoint vouch for: these were acknowledged.</summary>
    public long Acknowledged { get; private set; }

    /// <summary>How many entries the index snapshot spared the reading of.</summary>
    public long Snapshotted { get; private set; }

    /// <summary>Where the last whole append ends in the last segment.</summary>
    public long End { get; private set; } = Segment.HeaderLength;

    public Segment? Last => Volatile.Read(ref this.segments) is [.., var last] ? last : null;

    public static FolderContents Open(FolderLayout layout, string origin, FileAccess access)
    {
        var contents = new FolderContents(layout, access);
        try
        {
            // First, as beside a writer at work a later checkpoint might sign more than was read.
            var checkpoint = contents.ReadCheckpoint(origin);
            contents.TakeSnapshot();
            contents.Refresh();
            if (checkpoint is not null) contents.CheckAgainst(checkpoint);
            return contents;
        }
        catch
        {
            contents.Dispose();
            throw;
        }
    }

    /// <summary>Takes up entries that were written since.</summary>
    public void Refresh()
    {
        foreach (var (first, path) in Segment.List(Layout.Segments))
        {
            if (Last is { } last && first < last.First) continue;
            if (Last?.First != first)
            {
                if (this.segments.Count > 0) Scan(Last!, atEnd: false);
                if (!TryAdd(path, first)) return;
            }
        }
        if (Last is not null) Scan(Last, atEnd: true);
    }

    public void Add(Segment segment)
    {
        Volatile.Write(ref this.segments, [.. this.segments, segment]);
        End = Segment.HeaderLength;
    }

    public void MoveEnd(long end) => End = end;

    /// <inheritdoc cref="IRecordReader.ReadAsync"/>
    public IAsyncEnumerable<RecordEntry> ReadAsync(long from, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        return EntriesFrom(from, cancellation);
    }

    /// <inheritdoc cref="IRecordReader.ReadStreamAsync"/>
    public IAsyncEnumerable<RecordEntry> ReadStreamAsync(StreamId stream, long fromVersion, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fromVersion, 1);
        return EntriesOf(stream, fromVersion, cancellation);
    }

    /// <summary>The canonical forms of consecutive entries.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> ReadForms(long from, int count)
    {
        var forms = new List<ReadOnlyMemory<byte>>(count);
        while (forms.Count < count)
        {
            var number = from + forms.Count;
            var segment = SegmentOf(number);
            var reader = new FrameReader(segment.Handle, Index.OffsetOf(number));
            while (forms.Count < count && SegmentOf(from + forms.Count) == segment)
            {
                if (reader.TryNext(out var frame)) forms.Add(frame.Entry);
                else if (!reader.Fill()) throw RecordException.Damaged(segment.Path, from + forms.Count, "is damaged or missing");
            }
        }
        return forms;
    }

    public void Dispose()
    {
        foreach (var segment in this.segments) segment.Dispose();
    }

    private async IAsyncEnumerable<RecordEntry> EntriesFrom(long from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (head, names) = (Index.Head, new RepeatedNames());
        while (from < head)
        {
            var segment = SegmentOf(from);
            var reader = new FrameReader(segment.Handle, Index.OffsetOf(from));
            while (from < head)
            {
                if (!reader.TryNext(out var frame))
                {
                    if (await reader.FillAsync(cancellation).ConfigureAwait(false)) continue;
                    if (SegmentOf(from) != segment) break;
                    throw RecordException.Damaged(segment.Path, from, "is damaged or missing");
                }
                yield return Decode(frame, segment, from++, names);
            }
        }
    }

    private async IAsyncEnumerable<RecordEntry> EntriesOf(StreamId stream, long fromVersion,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (numbers, names) = (Index.EntriesOf(stream), new RepeatedNames());
        for (var place = fromVersion - 1; place < numbers.Length; place++)
        {
            var number = numbers.Span[(int)place];
            var segment = SegmentOf(number);
            var reader = new FrameReader(segment.Handle, Index.OffsetOf(number));
            await reader.FillAsync(cancellation).ConfigureAwait(false);
            if (!reader.TryNext(out var frame)) throw RecordException.Damaged(segment.Path, number, "is damaged or missing");
            yield return Decode(frame, segment, number, names);
        }
    }

    private IReadOnlyList<TreeHash> ReadTile(long tile) =>
        [.. ReadForms(tile * TilePath.Width, TilePath.Width).Select(form => TreeHasher.Leaf(form.Span))];

    private Segment SegmentOf(long number)
    {
        var all = Volatile.Read(ref this.segments);
        var (low, high) = (0, all.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (all[middle].First <= number) low = middle;
            else high = middle - 1;
        }
        return all[low];
    }

    private static RecordEntry Decode(Frame frame, Segment segment, long number, RepeatedNames names)
    {
        var entry = EntryForm.Decode(frame.Entry, names);
        return entry.Number == number
            ? entry
            : throw RecordException.Damaged(segment.Path, number,
                $"stands where the index has it but says that it is {entry.Number}");
    }

    private void TakeSnapshot()
    {
        if (!File.Exists(Layout.Index)) return;
        var index = IndexSnapshot.Read(Layout.Index, ReadTile);
        if (index is null)
        {
            SnapshotRebuilt = true;
            return;
        }
        Acknowledged = index.Head;
        foreach (var (first, path) in Segment.List(Layout.Segments).Where(segment => segment.First < index.Head))
        {
            this.segments.Add(Segment.Open(path, first, this.access));
            if (!Last!.HeaderHolds()) throw RecordException.Damaged(path, first, "is behind a damaged header");
        }
        if (index.Head == 0) return;
        if (Last is null) throw RecordException.Damaged(Layout.Segments, 0, "is missing");
        var reader = new FrameReader(Last.Handle, index.OffsetOf(index.Head - 1));
        reader.Fill();
        var held = reader.TryNext(out var frame) && frame.Number == index.Head - 1 && frame.Left == 0;
        if (!held) throw RecordException.Damaged(Last.Path, index.Head - 1, "is damaged or missing");
        index.LastRecorded = EntryForm.Decode(frame.Entry).When;
        Index = index;
        Snapshotted = index.Head;
        End = frame.End;
    }

    /// <summary>Opens the next segment; false where a crash left it without a header.</summary>
    private bool TryAdd(string path, long first)
    {
        var segment = Segment.Open(path, first, this.access);
        if (first == Index.Head && segment.HeaderHolds())
        {
            Add(segment);
            return true;
        }
        var length = RandomAccess.GetLength(segment.Handle);
        segment.Dispose();
        if (first == Index.Head && length <= Segment.HeaderLength) return false;
        throw RecordException.Damaged(path, Index.Head, first == Index.Head ? "is behind a damaged header"
            : $"is missing: the next segment begins with {first}");
    }

    private void Scan(Segment segment, bool atEnd)
    {
        var (reader, names) = (new FrameReader(segment.Handle, End), new RepeatedNames());
        var (whole, pending) = (new List<IndexedEntry>(), new List<IndexedEntry>());
        while (true)
        {
            if (!reader.TryNext(out var frame))
            {
                if (reader.Fill()) continue;
                break;
            }
            var entry = EntryForm.Decode(frame.Entry, names);
            var expected = Index.Head + whole.Count + pending.Count;
            if (entry.Number != expected)
            {
                throw RecordException.Damaged(segment.Path, expected, $"is missing: {entry.Number} stands in its place");
            }
            pending.Add(new IndexedEntry(entry.Stream, frame.Offset, TreeHasher.Leaf(frame.Entry.Span)));
            if (frame.Left > 0) continue;
            whole.AddRange(pending);
            pending.Clear();
            Index.LastRecorded = entry.When;
            End = frame.End;
        }
        Index.Add(whole);
        if (!atEnd && End != RandomAccess.GetLength(segment.Handle))
        {
            throw RecordException.Damaged(segment.Path, Index.Head, "is damaged");
        }
    }

    private Checkpoint? ReadCheckpoint(string origin)
    {
        try
        {
            return Layout.ReadCheckpoint(origin);
        }
        catch (FormatException error)
        {
            throw new RecordException(RecordFault.Damaged, $"{Layout.Checkpoint}: {error.Message}", error);
        }
    }

    private void CheckAgainst(Checkpoint checkpoint)
    {
        Acknowledged = Math.Max(Acknowledged, checkpoint.Size);
        if (checkpoint.Size > Index.Head)
        {
            throw RecordException.Damaged(Last?.Path ?? Layout.Segments, Index.Head,
                $"is damaged or missing, of {checkpoint.Size} that the checkpoint signs");
        }
        if (Index.WithTree(tree => tree.Root(checkpoint.Size)) == checkpoint.Root) return;
        throw new RecordException(RecordFault.Damaged,
            $"{Layout.Root}: the entries are not those that the checkpoint signs; verify names the first that was touched");
    }
}
