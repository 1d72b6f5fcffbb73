using System.Numerics;

namespace Portolan.Record.Proof;

/// <summary>Roots and proofs of a tree, wherever its hashes are kept (RFC 6962 section 2.1).</summary>
/// <param name="subtree">Gives the root of a perfect subtree by its height and its first leaf.</param>
internal sealed class TreeWalk(Func<int, long, TreeHash> subtree)
{
    /// <summary>The root of the tree of a size.</summary>
    public TreeHash Root(long size) => size == 0 ? TreeHasher.Empty : Range(0, size);

    /// <summary>The proof that an entry is in the tree of a size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The entry is not below the size.</exception>
    public InclusionProof ProveInclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<TreeHash>();
        CollectPath(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /// <summary>The proof that the tree of the smaller size is the beginning of the tree of the larger.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The first size is negative or the larger.</exception>
    public ConsistencyProof ProveConsistency(long oldSize, long newSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);
        var path = new List<TreeHash>();
        if (oldSize > 0 && oldSize < newSize) CollectSubproof(oldSize, 0, newSize, true, path);
        return new ConsistencyProof(oldSize, newSize, path);
    }

    private TreeHash Range(long start, long end)
    {
        var count = end - start;
        if (BitOperations.IsPow2(count)) return subtree(BitOperations.Log2((ulong)count), start);
        var left = LargestPowerBelow(count);
        return TreeHasher.Node(Range(start, start + left), Range(start + left, end));
    }

    private void CollectPath(long index, long start, long end, List<TreeHash> path)
    {
        if (end - start == 1) return;
        var middle = start + LargestPowerBelow(end - start);
        CollectPath(index, index < middle ? start : middle, index < middle ? middle : end, path);
        path.Add(index < middle ? Range(middle, end) : Range(start, middle));
    }

    private void CollectSubproof(long oldSize, long start, long end, bool whole, List<TreeHash> path)
    {
        if (oldSize == end)
        {
            if (!whole) path.Add(Range(start, end));
            return;
        }
        var middle = start + LargestPowerBelow(end - start);
        if (oldSize <= middle)
        {
            CollectSubproof(oldSize, start, middle, whole, path);
            path.Add(Range(middle, end));
            return;
        }
        CollectSubproof(oldSize, middle, end, false, path);
        path.Add(Range(start, middle));
    }

    private static long LargestPowerBelow(long count) => 1L << BitOperations.Log2((ulong)(count - 1));
}
