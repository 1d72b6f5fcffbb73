using System.Buffers.Binary;

namespace Portolan.Record.Folder;

/// <summary>The bytes of entry bundles (C2SP tlog-tiles).</summary>
internal static class TileFile
{
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
