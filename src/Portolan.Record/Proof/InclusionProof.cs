namespace Portolan.Record.Proof;

/// <summary>That an entry stands at its place in the tree of a size.</summary>
/// <param name="Index">The entry's number, from 0.</param>
/// <param name="Size">The number of leaves of the tree.</param>
/// <param name="Path">The hashes beside the way from the leaf to the root, the lowest first.</param>
public sealed record InclusionProof(long Index, long Size, IReadOnlyList<TreeHash> Path)
{
    /// <summary>Whether the proof holds for a leaf and a root (RFC 9162 section 2.1.3.2). Never throws, whatever the proof holds.</summary>
    public bool Verify(TreeHash leaf, TreeHash root)
    {
        if (Index < 0 || Index >= Size) return false;
        var (place, last) = (Index, Size - 1);
        var hash = leaf;
        foreach (var sibling in Path)
        {
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last)
            {
                hash = TreeHasher.Node(sibling, hash);
                while ((place & 1) == 0 && place != 0) (place, last) = (place >> 1, last >> 1);
            }
            else
            {
                hash = TreeHasher.Node(hash, sibling);
            }
            (place, last) = (place >> 1, last >> 1);
        }
        return last == 0 && hash == root;
    }
}
