using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Portolan.Record.Proof;

/// <summary>A SHA-256 hash of a leaf, a node or a root of the tree. The default value is 32 zero bytes, which no tree is known to
/// have.</summary>
public readonly record struct TreeHash
{
    /// <summary>The number of bytes of a hash.</summary>
    public const int Length = 32;

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    /// <summary>A hash from its 32 bytes.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public TreeHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length) throw new ArgumentException($"a hash has {Length} bytes, not {bytes.Length}", nameof(bytes));
        this.first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        this.second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        this.third = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        this.fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>Reads the standard Base64 of 32 bytes in its one spelling.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static TreeHash Parse(string base64) =>
        TryParse(base64, out var hash) ? hash : throw new FormatException($"'{base64}' is not the Base64 of a hash");

    /// <summary>As <see cref="Parse"/>, with false in place of the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? base64, out TreeHash hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[Length + 2];
        if (base64 is null || !Convert.TryFromBase64String(base64, bytes, out var length) || length != Length) return false;
        hash = new TreeHash(bytes[..Length]);
        return hash.ToString() == base64;
    }

    /// <summary>Writes the 32 bytes.</summary>
    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, this.first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], this.second);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], this.third);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], this.fourth);
    }

    /// <summary>The bytes of hashes, one after the other.</summary>
    internal static byte[] Join(IReadOnlyList<TreeHash> hashes)
    {
        var bytes = new byte[hashes.Count * Length];
        for (var index = 0; index < hashes.Count; index++) hashes[index].CopyTo(bytes.AsSpan(index * Length));
        return bytes;
    }

    /// <summary>The hashes of joined bytes; what is left at the end is no hash and is not given.</summary>
    internal static TreeHash[] Split(ReadOnlySpan<byte> bytes)
    {
        var hashes = new TreeHash[bytes.Length / Length];
        for (var index = 0; index < hashes.Length; index++) hashes[index] = new TreeHash(bytes.Slice(index * Length, Length));
        return hashes;
    }

    /// <summary>The standard Base64 of the bytes.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        CopyTo(bytes);
        return Convert.ToBase64String(bytes);
    }
}
