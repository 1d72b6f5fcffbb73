using System.Buffers.Binary;
using Portolan.Record.Events;
using Portolan.Record.Files;
using Portolan.Record.Proof;

namespace Portolan.Record.Folder;

/// <summary>
/// Reads everything that a record stores and holds it against itself: segments, tiles, bundles, checkpoint, files, keys and the index
/// snapshot. Changes nothing and needs no lock; what a writer appends meanwhile is read too or left out.
/// </summary>
public sealed class FolderVerifier
{
    /// <summary>Much longer than a write takes to become visible to others, and not felt by one who waits for the answer.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    private readonly FolderLayout layout;
    private readonly CancellationToken cancellation;
    private readonly List<VerifyProblem> problems = [];
    private readonly List<TreeHash> leaves = [];
    private readonly HashTree tree = new();

    /// <summary>The files that entries name, and the first entry that names each.</summary>
    private readonly Dictionary<FileHash, long> named = [];

    private FolderVerifier(string folder, CancellationToken cancellation) =>
        (this.layout, this.cancellation) = (new FolderLayout(folder), cancellation);

    /// <summary>Verifies the record of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="keyFolder">The folder of the master key; null for the record's. Where there is none, the keys of people are only checked
    /// against themselves.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="RecordException">The folder is missing, is not a record at all, or may not be read.</exception>
    public static VerifyReport Verify(string folder, string? keyFolder = null, CancellationToken cancellation = default)
    {
        var verifier = new FolderVerifier(folder, cancellation);
        return verifier.layout.Allowed(() => verifier.Run(keyFolder ?? folder));
    }

    private VerifyReport Run(string keyFolder)
    {
        if (!Directory.Exists(this.layout.Segments)) this.layout.ReadOrigin();
        var origin = Try(this.layout.Format, this.layout.ReadOrigin);
        CheckKeys(origin);
        // Before the segments, as beside a writer at work a later checkpoint might sign more than was read.
        var checkpoint = origin is null ? null : Try(this.layout.Checkpoint, () => this.layout.ReadCheckpoint(origin));
        ReadSegments();
        if (checkpoint is not null) CheckCheckpoint(checkpoint);
        CheckTiles();
        CheckFiles();
        CheckPeople(keyFolder);
        if (File.Exists(this.layout.Index))
        {
            Try(this.layout.Index, () => IndexSnapshot.Read(this.layout.Index,
                _ => []) ?? throw new FormatException("the snapshot is damaged; opening makes it again"));
        }
        return new VerifyReport(this.leaves.Count, this.tree.Root(this.leaves.Count), checkpoint, this.problems);
    }

    private void CheckKeys(string? origin)
    {
        var key = Try(this.layout.PublicKey, this.layout.ReadPublicKey);
        if (key is null || origin is null) return;
        if (key.Name != origin) Add(this.layout.PublicKey, null, $"is of {key.Name} and not of {origin}");
        Try(this.layout.PrivateKey, () =>
        {
            if (!File.Exists(this.layout.PrivateKey)) return key;
            using var signing = TryOpenKey(origin);
            return signing is null || signing.Verifier.ToString() == key.ToString() ? key : throw new FormatException("is not of the public key");
        });
    }

    /// <summary>The private key, or null where only others may read it, which is how it should be for one who verifies.</summary>
    private SigningKey? TryOpenKey(string origin)
    {
        try
        {
            return SigningKey.Open(this.layout.PrivateKey, origin);
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void ReadSegments()
    {
        var listed = Try(this.layout.Segments, () => Segment.List(this.layout.Segments)) ?? [];
        foreach (var (first, path) in listed)
        {
            if (first != this.leaves.Count)
            {
                Add(path, this.leaves.Count, $"begins with {first}, where entry {this.leaves.Count} is expected");
                return;
            }
            using var segment = Segment.Open(path, first, FileAccess.Read);
            if (!segment.HeaderHolds())
            {
                Add(path, first, "has a damaged header");
                return;
            }
            if (!ReadFrames(segment)) return;
        }
    }

    private bool ReadFrames(Segment segment)
    {
        var reader = new FrameReader(segment.Handle, Segment.HeaderLength);
        while (true)
        {
            if (!reader.TryNext(out var frame))
            {
                this.cancellation.ThrowIfCancellationRequested();
                if (reader.Fill()) continue;
                if (reader.Offset == RandomAccess.GetLength(segment.Handle)) return true;
                if (ComesWhole(segment, reader.Offset))
                {
                    reader = new FrameReader(segment.Handle, reader.Offset);
                    continue;
                }
                Add(segment.Path, this.leaves.Count, "is damaged, or torn and never acknowledged");
                return false;
            }
            var entry = Try(segment.Path, () => EntryForm.Decode(frame.Entry), this.leaves.Count);
            if (entry is null) return false;
            if (entry.Number != this.leaves.Count)
            {
                Add(segment.Path, this.leaves.Count, $"says that it is entry {entry.Number}");
                return false;
            }
            var leaf = TreeHasher.Leaf(frame.Entry.Span);
            this.leaves.Add(leaf);
            this.tree.Append(leaf);
            foreach (var reference in FileReference.In(entry.Payload)) this.named.TryAdd(reference.File.Hash, entry.Number);
        }
    }

    /// <summary>A frame that is not whole may be on its way from a writer at work, which is given a moment.</summary>
    private static bool ComesWhole(Segment segment, long offset)
    {
        Thread.Sleep(Moment);
        var again = new FrameReader(segment.Handle, offset);
        return again.Fill() && again.TryNext(out _);
    }

    private void CheckCheckpoint(Checkpoint checkpoint)
    {
        foreach (var tile in TilePath.Of(checkpoint.Size))
        {
            if (!File.Exists(this.layout.At(tile.ToString()))) Add(this.layout.At(tile.ToString()), tile.FirstEntry(0), "is missing");
            if (tile.Level == 0 && !File.Exists(this.layout.At(tile.Entries)))
            {
                Add(this.layout.At(tile.Entries), tile.FirstEntry(0), "is missing");
            }
        }
        if (checkpoint.Size > this.leaves.Count)
        {
            if (this.problems.All(problem => problem.Entry is null))
            {
                Add(this.layout.Segments, this.leaves.Count, $"is missing, of {checkpoint.Size} that the checkpoint signs");
            }
        }
        else if (this.tree.Root(checkpoint.Size) != checkpoint.Root)
        {
            Add(this.layout.Checkpoint, null, "signs another tree: an entry was changed after it was signed");
        }
    }

    private void CheckTiles()
    {
        if (!Directory.Exists(this.layout.Tiles)) return;
        foreach (var path in Directory.EnumerateFiles(this.layout.Tiles, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            this.cancellation.ThrowIfCancellationRequested();
            if (FolderLayout.IsUnfinished(path)) continue;
            var published = Path.GetRelativePath(this.layout.Root, path).Replace(Path.DirectorySeparatorChar, '/');
            var bundle = published.StartsWith("tile/entries/", StringComparison.Ordinal);
            if (!TilePath.TryParse(bundle ? "tile/0/" + published["tile/entries/".Length..] : published, out var tile))
            {
                Add(path, null, "is no tile of a record");
            }
            else if (bundle) Compare(path, tile, HashBundle(File.ReadAllBytes(path), tile.Hashes));
            else Compare(path, tile, HashTile(File.ReadAllBytes(path), tile.Hashes));
        }
    }

    private void CheckFiles()
    {
        foreach (var (path, hash) in FolderFiles.All(this.layout))
        {
            this.cancellation.ThrowIfCancellationRequested();
            long? entry = hash is { } known && this.named.TryGetValue(known, out var first) ? first : null;
            if (FolderFiles.Fault(path, hash) is { } fault) Add(path, entry, fault);
        }
        foreach (var (hash, entry) in this.named.Where(file => !File.Exists(this.layout.FileOf(file.Key))))
        {
            Add(this.layout.FileOf(hash), entry, "is missing");
        }
    }

    /// <summary>The keys of people are for their owner alone, who need not be the one who verifies.</summary>
    private void CheckPeople(string keyFolder)
    {
        try
        {
            foreach (var (path, what) in FolderPeople.Problems(this.layout, keyFolder)) Add(path, null, what);
        }
        catch (UnauthorizedAccessException)
        {
            return;
        }
    }

    private void Compare(string path, TilePath tile, IReadOnlyList<TreeHash?> stored)
    {
        for (var index = 0; index < tile.Hashes; index++)
        {
            var first = tile.FirstEntry(index);
            if (first + (1L << (tile.Level * TilePath.Height)) > this.leaves.Count) break;
            var expected = this.tree.Tile(tile with { Hashes = index + 1 })[index];
            if (stored[index] == expected) continue;
            Add(path, FirstKnownBad(tile, first), "does not match the segments");
            return;
        }
        if (stored.Count != tile.Hashes) Add(path, tile.FirstEntry(0), "has another length than its name says");
    }

    /// <summary>The first entry under a hash; of a higher level the one that lower levels have already named, if they have.</summary>
    private long FirstKnownBad(TilePath tile, long first)
    {
        var end = first + (1L << (tile.Level * TilePath.Height));
        return this.problems.Where(problem => problem.Entry >= first && problem.Entry < end).Min(problem => problem.Entry) ?? first;
    }

    private static TreeHash?[] HashTile(byte[] bytes, int count)
    {
        var hashes = new TreeHash?[bytes.Length == count * TreeHash.Length ? count : count + 1];
        for (var index = 0; index < count && bytes.Length >= (index + 1) * TreeHash.Length; index++)
        {
            hashes[index] = new TreeHash(bytes.AsSpan(index * TreeHash.Length, TreeHash.Length));
        }
        return hashes;
    }

    private static TreeHash?[] HashBundle(byte[] bytes, int count)
    {
        var hashes = new TreeHash?[count];
        var rest = bytes.AsSpan();
        for (var index = 0; index < count; index++)
        {
            if (rest.Length < sizeof(ushort)) return hashes;
            var length = BinaryPrimitives.ReadUInt16BigEndian(rest);
            if (rest.Length < sizeof(ushort) + length) return hashes;
            hashes[index] = TreeHasher.Leaf(rest.Slice(sizeof(ushort), length));
            rest = rest[(sizeof(ushort) + length)..];
        }
        return rest.IsEmpty ? hashes : [.. hashes, null];
    }

    private T? Try<T>(string path, Func<T> work, long? entry = null) where T : class?
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is FormatException or InvalidDataException or FileNotFoundException or DirectoryNotFoundException
            or RecordException { Fault: not RecordFault.NewerFormat })
        {
            Add(path, entry, error.Message);
            return null;
        }
    }

    private void Add(string path, long? entry, string what) =>
        this.problems.Add(new VerifyProblem(this.layout.NameOf(path), entry, what));
}
