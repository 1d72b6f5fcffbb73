using System.Numerics;

namespace Portolan.Record.Proof;

/// <summary>That the tree of a smaller size is the beginning of the tree of a larger: nothing was changed, removed or put
/// between.</summary>
/// <param name="OldSize">The number of leaves of the earlier tree.</param>
/// <param name="NewSize">The number of leaves of the later tree.</param>
/// <param name="Path">The hashes of RFC 6962 section 2.1.2, in its order.</param>
public sealed record ConsistencyProof(long OldSize, long NewSize, IReadOnlyList<TreeHash> Path)
{
    /// <summary>Whether the proof holds for two roots (RFC 9162 section 2.1.4.2). Never throws, whatever the proof holds.</summary>
    public bool Verify(TreeHash oldRoot, TreeHash newRoot)
    {
        if (OldSize < 0 || OldSize > NewSize) return false;
        if (OldSize == NewSize) return Path.Count == 0 && oldRoot == newRoot;
        if (OldSize == 0) return Path.Count == 0 && oldRoot == TreeHasher.Empty;
        if (Path.Count == 0) return false;
        return BitOperations.IsPow2(OldSize) ? Walk(oldRoot, 0, oldRoot, newRoot) : Walk(Path[0], 1, oldRoot, newRoot);
    }

    private bool Walk(TreeHash seed, int next, TreeHash oldRoot, TreeHash newRoot)
    {
        var (place, last) = (OldSize - 1, NewSize - 1);
        while ((place & 1) == 1) (place, last) = (place >> 1, last >> 1);
        var (oldHash, newHash) = (seed, seed);
        for (; next < Path.Count; next++)
        {
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last)
            {
                (oldHash, newHash) = (TreeHasher.Node(Path[next], oldHash), TreeHasher.Node(Path[next], newHash));
                while ((place & 1) == 0 && place != 0) (place, last) = (place >> 1, last >> 1);
            }
            else
            {
                newHash = TreeHasher.Node(newHash, Path[next]);
            }
            (place, last) = (place >> 1, last >> 1);
        }
        return last == 0 && oldHash == oldRoot && newHash == newRoot;
    }
}
