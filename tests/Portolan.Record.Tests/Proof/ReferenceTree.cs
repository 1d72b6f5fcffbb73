using System.Security.Cryptography;

namespace Portolan.Record.Tests.Proof;

/// <summary>
/// A second reading of RFC 6962 section 2.1, on byte arrays and by its recursive definitions, that shares nothing with the library. Its
/// verifiers rebuild a root from a proof by walking the definition, where the library walks bits.
/// </summary>
internal static class ReferenceTree
{
    public static byte[] LeafHash(byte[] entry) => SHA256.HashData([0, .. entry]);

    public static byte[] Root(IReadOnlyList<byte[]> leaves)
    {
        if (leaves.Count == 0) return SHA256.HashData([]);
        if (leaves.Count == 1) return leaves[0];
        var split = Split(leaves.Count);
        return SHA256.HashData([1, .. Root([.. leaves.Take(split)]), .. Root([.. leaves.Skip(split)])]);
    }

    public static byte[]? RootFromInclusion(long index, long size, byte[] leaf, Queue<byte[]> path)
    {
        if (size == 1) return leaf;
        var split = Split(size);
        var inner = index < split ? RootFromInclusion(index, split, leaf, path) : RootFromInclusion(index - split, size - split, leaf, path);
        if (inner is null || !path.TryDequeue(out var beside)) return null;
        return index < split ? SHA256.HashData([1, .. inner, .. beside]) : SHA256.HashData([1, .. beside, .. inner]);
    }

    public static (byte[] Old, byte[] New)? RootsFromConsistency(long oldSize, long size, bool whole, byte[] oldRoot, Queue<byte[]> path)
    {
        if (oldSize == size)
        {
            if (whole) return (oldRoot, oldRoot);
            return path.TryDequeue(out var hash) ? (hash, hash) : null;
        }
        var split = Split(size);
        var inLeft = oldSize <= split;
        var inner = inLeft
            ? RootsFromConsistency(oldSize, split, whole, oldRoot, path)
            : RootsFromConsistency(oldSize - split, size - split, false, oldRoot, path);
        if (inner is not { } roots || !path.TryDequeue(out var beside)) return null;
        return inLeft
            ? (roots.Old, SHA256.HashData([1, .. roots.New, .. beside]))
            : (SHA256.HashData([1, .. beside, .. roots.Old]), SHA256.HashData([1, .. beside, .. roots.New]));
    }

    private static int Split(long count)
    {
        var split = 1;
        while (split * 2L < count) split *= 2;
        return split;
    }
}
