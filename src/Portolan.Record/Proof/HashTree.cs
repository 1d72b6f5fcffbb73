namespace Portolan.Record.Proof;

/// <summary>
/// A tree that answers for every size it has had. It holds the hashes of the tiles (every eighth level) and the leaves of the last tile;
/// the leaves of earlier tiles are asked for when a proof needs them. Not for use by two threads at once.
/// </summary>
/// <param name="readTile">Gives the 256 leaf hashes of a full tile by its index; null keeps every leaf in memory.</param>
public sealed class HashTree(Func<long, IReadOnlyList<TreeHash>>? readTile = null)
{
    private readonly List<List<TreeHash>> levels = [[]];
    private long firstLeafKept;

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>A tree as it was: from the hashes of its full tiles and the leaves of its last.</summary>
    /// <param name="tiles">The hash of each full tile, in order.</param>
    /// <param name="lastLeaves">The leaves after them, fewer than 256.</param>
    /// <param name="readTile">See the constructor.</param>
    internal static HashTree Restore(IEnumerable<TreeHash> tiles, IEnumerable<TreeHash> lastLeaves, Func<long,
        IReadOnlyList<TreeHash>> readTile)
    {
        var tree = new HashTree(readTile);
        foreach (var tile in tiles)
        {
            tree.Size += TilePath.Width;
            tree.Add(1, tile);
        }
        tree.firstLeafKept = tree.Size;
        foreach (var leaf in lastLeaves) tree.Append(leaf);
        return tree;
    }

    /// <summary>Appends a leaf by its hash.</summary>
    public void Append(TreeHash leaf)
    {
        Size++;
        Add(0, leaf);
        if (readTile is null || Size % TilePath.Width != 0) return;
        this.levels[0].Clear();
        this.firstLeafKept = Size;
    }

    /// <summary>The root of the tree, or of the tree as it was at a smaller size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tree never had that size.</exception>
    public TreeHash Root(long size)
    {
        CheckSize(size);
        return Walk.Root(size);
    }

    /// <summary>The proof that an entry is in the tree of that size (RFC 6962 section 2.1.1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tree never had that size, or the entry is not below it.</exception>
    public InclusionProof ProveInclusion(long index, long size)
    {
        CheckSize(size);
        return Walk.ProveInclusion(index, size);
    }

    /// <summary>The proof that the tree of the smaller size is the beginning of the tree of the larger (RFC 6962 section 2.1.2).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tree never had one of the sizes, or the first is the larger.</exception>
    public ConsistencyProof ProveConsistency(long oldSize, long newSize)
    {
        CheckSize(newSize);
        return Walk.ProveConsistency(oldSize, newSize);
    }

    /// <summary>The hashes of a tile, fewer than 256 where it is partial.</summary>
    internal IReadOnlyList<TreeHash> Tile(TilePath tile)
    {
        var start = tile.Index * TilePath.Width;
        if (tile.Level == 0 && start < this.firstLeafKept) return [.. readTile!(tile.Index).Take(tile.Hashes)];
        return this.levels[tile.Level].GetRange((int)(start - (tile.Level == 0 ? this.firstLeafKept : 0)), tile.Hashes);
    }

    /// <summary>The hashes of all full tiles, in order.</summary>
    internal IReadOnlyList<TreeHash> FullTiles => this.levels.Count > 1 ? this.levels[1] : [];

    private TreeWalk Walk => new(Subtree);

    private void Add(int level, TreeHash hash)
    {
        if (level == this.levels.Count) this.levels.Add([]);
        var hashes = this.levels[level];
        hashes.Add(hash);
        if (hashes.Count % TilePath.Width != 0) return;
        Add(level + 1, Fold(hashes, hashes.Count - TilePath.Width));
    }

    private static TreeHash Fold(List<TreeHash> hashes, int start)
    {
        var range = new CompactRange();
        for (var index = 0; index < TilePath.Width; index++) range.Append(hashes[start + index]);
        return range.Root;
    }

    private TreeHash Subtree(int height, long start)
    {
        if (height % TilePath.Height == 0 && (height > 0 || start >= this.firstLeafKept))
        {
            return this.levels[height / TilePath.Height][(int)((start - (height == 0 ? this.firstLeafKept : 0)) >> height)];
        }
        if (height < TilePath.Height && start < this.firstLeafKept) return InOlderTile(height, start);
        var half = 1L << (height - 1);
        return TreeHasher.Node(Subtree(height - 1, start), Subtree(height - 1, start + half));
    }

    private TreeHash InOlderTile(int height, long start)
    {
        var leaves = readTile!(start / TilePath.Width);
        var range = new CompactRange();
        for (var index = 0; index < 1 << height; index++) range.Append(leaves[(int)(start % TilePath.Width) + index]);
        return range.Root;
    }

    private void CheckSize(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
    }
}
