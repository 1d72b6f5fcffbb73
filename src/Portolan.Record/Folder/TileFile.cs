using System.Buffers.Binary;
using Portolan.Record.Proof;

namespace Portolan.Record.Folder;

/// <summary>The bytes of tiles and entry bundles (C2SP tlog-tiles).</summary>
internal static class TileFile
{
    /// <summary>A tile: its hashes, one after the other.</summary>
    public static byte[] Of(IReadOnlyList<TreeHash> hashes)
    {
        var bytes = new byte[hashes.Count * TreeHash.Length];
        for (var index = 0; index < hashes.Count; index++) hashes[index].CopyTo(bytes.AsSpan(index * TreeHash.Length));
        return bytes;
    }

    /// <summary>An entry bundle: each entry after its length in two bytes, big-endian.</summary>
    public static byte[] Bundle(IReadOnlyList<ReadOnlyMemory<byte>> forms)
    {
        var bytes = new byte[forms.Sum(form => sizeof(ushort) + form.Length)];
        var rest = bytes.AsSpan();
        foreach (var form in forms)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)form.Length);
            form.Span.CopyTo(rest[sizeof(ushort)..]);
            rest = rest[(sizeof(ushort) + form.Length)..];
        }
        return bytes;
    }
}
