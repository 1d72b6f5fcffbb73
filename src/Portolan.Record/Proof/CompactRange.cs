using System.Numerics;

namespace Portolan.Record.Proof;

/// <summary>
/// The right edge of a growing tree: the roots of its perfect subtrees, one for each bit of its size. Enough to append and to know the
/// root, in memory that grows with the logarithm of the size. Not for use by two threads at once.
/// </summary>
public sealed class CompactRange
{
    private readonly List<TreeHash> roots = [];

    /// <summary>The edge of a tree without leaves.</summary>
    public CompactRange()
    {
    }

    /// <summary>The edge of a tree of that size.</summary>
    /// <param name="size">The number of leaves.</param>
    /// <param name="roots">The roots of its perfect subtrees, the largest first.</param>
    /// <exception cref="ArgumentException">A tree of that size has another number of them.</exception>
    public CompactRange(long size, IEnumerable<TreeHash> roots)
    {
        this.roots.AddRange(roots);
        Size = size;
        if (size < 0 || this.roots.Count != BitOperations.PopCount((ulong)size))
        {
            throw new ArgumentException($"{this.roots.Count} subtrees for a tree of {size}");
        }
    }

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The root of the tree.</summary>
    public TreeHash Root
    {
        get
        {
            if (this.roots.Count == 0) return TreeHasher.Empty;
            var root = this.roots[^1];
            for (var index = this.roots.Count - 2; index >= 0; index--) root = TreeHasher.Node(this.roots[index], root);
            return root;
        }
    }

    /// <summary>The roots of the perfect subtrees, the largest first.</summary>
    internal IReadOnlyList<TreeHash> Roots => this.roots;

    /// <summary>Appends a leaf by its hash.</summary>
    public void Append(TreeHash leaf) => Append(leaf, null);

    /// <summary>Appends a leaf by its hash.</summary>
    /// <param name="leaf">The hash.</param>
    /// <param name="completed">Is told the root of every tile that the leaf completes: the tile's level, its place in the level, the
    /// hash.</param>
    internal void Append(TreeHash leaf, Action<int, long, TreeHash>? completed)
    {
        var height = 0;
        for (var size = Size; (size & 1) == 1; size >>= 1)
        {
            leaf = TreeHasher.Node(this.roots[^1], leaf);
            this.roots.RemoveAt(this.roots.Count - 1);
            height++;
            if (height % TilePath.Height == 0) completed?.Invoke(height / TilePath.Height - 1, Size >> height, leaf);
        }
        this.roots.Add(leaf);
        Size++;
    }
}
