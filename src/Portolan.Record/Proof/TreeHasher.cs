using System.Buffers;
using System.Security.Cryptography;

namespace Portolan.Record.Proof;

/// <summary>The hashes of RFC 6962 section 2.1: a leaf is hashed after a byte 0x00 and a node after a byte 0x01, so that neither passes
/// for the other.</summary>
public static class TreeHasher
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>Up to this length a leaf is hashed from the stack.</summary>
    private const int SmallLeaf = 1024;

    /// <summary>The root of the tree without leaves.</summary>
    public static TreeHash Empty { get; } = new(SHA256.HashData([]));

    /// <summary>The hash of a leaf.</summary>
    /// <param name="entry">The bytes of the entry.</param>
    public static TreeHash Leaf(ReadOnlySpan<byte> entry)
    {
        var rented = entry.Length < SmallLeaf ? null : ArrayPool<byte>.Shared.Rent(entry.Length + 1);
        var prefixed = rented is null ? stackalloc byte[SmallLeaf] : rented;
        prefixed[0] = LeafPrefix;
        entry.CopyTo(prefixed[1..]);
        var hash = Hash(prefixed[..(entry.Length + 1)]);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    /// <summary>The hash of a node over its two children.</summary>
    public static TreeHash Node(TreeHash left, TreeHash right)
    {
        Span<byte> children = stackalloc byte[1 + 2 * TreeHash.Length];
        children[0] = NodePrefix;
        left.CopyTo(children[1..]);
        right.CopyTo(children[(1 + TreeHash.Length)..]);
        return Hash(children);
    }

    private static TreeHash Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[TreeHash.Length];
        SHA256.HashData(bytes, hash);
        return new TreeHash(hash);
    }
}
