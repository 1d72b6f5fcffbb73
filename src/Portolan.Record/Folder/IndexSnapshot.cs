using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Record.Folder;

/// <summary>
/// The index as one file, so that opening need not read every entry: what it is (8 bytes), the number of entries and of streams (8 each), a
/// CRC-32C of all that follows (4), then offsets, tile hashes, last leaves, and streams. Made from the segments, never believed over them.
/// Numbers are little-endian, as this file stays where it was made.
/// </summary>
internal static class IndexSnapshot
{
    private const int HeaderLength = 28;

    private static ReadOnlySpan<byte> Magic => "PORTIDX1"u8;

    public static byte[] Write(ReadOnlySpan<long> offsets, Dictionary<StreamId, StreamEntries> streams, HashTree tree)
    {
        using var file = new MemoryStream();
        file.Write(new byte[HeaderLength]);
        file.Write(MemoryMarshal.AsBytes(offsets));
        var last = (int)(tree.Size % TilePath.Width);
        file.Write(TreeHash.Join(tree.FullTiles));
        if (last > 0) file.Write(TreeHash.Join(tree.Tile(new TilePath(0, tree.Size / TilePath.Width, last))));
        foreach (var (stream, entries) in streams)
        {
            var name = Encoding.ASCII.GetBytes(stream.ToString());
            file.WriteByte((byte)name.Length);
            file.Write(name);
            file.Write(BitConverter.GetBytes(entries.Count));
            file.Write(MemoryMarshal.AsBytes(entries.Numbers.Span));
        }
        var bytes = file.ToArray();
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), offsets.Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), streams.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(24), Check(bytes));
        return bytes;
    }

    /// <summary>The index that a file holds, or null where it is not whole.</summary>
    public static FolderIndex? Read(string path, Func<long, IReadOnlyList<TreeHash>> readTile)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        if (bytes.Length < HeaderLength || !bytes.StartsWith(Magic)) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[24..]) != Check(bytes)) return null;
        var size = BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]);
        var streamCount = BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]);
        var rest = bytes[HeaderLength..];
        var offsets = MemoryMarshal.Cast<byte, long>(Take(ref rest, (int)size * sizeof(long))).ToArray();
        var tiles = TreeHash.Split(Take(ref rest, (int)(size / TilePath.Width) * TreeHash.Length));
        var leaves = TreeHash.Split(Take(ref rest, (int)(size % TilePath.Width) * TreeHash.Length));
        var streams = new Dictionary<StreamId, StreamEntries>((int)streamCount);
        for (var index = 0L; index < streamCount; index++)
        {
            var name = StreamId.Parse(Encoding.ASCII.GetString(Take(ref rest, Take(ref rest, 1)[0])));
            var entries = new StreamEntries();
            foreach (var number in MemoryMarshal.Cast<byte, long>(Take(ref rest, BitConverter.ToInt32(Take(ref rest,
                sizeof(int))) * sizeof(long))))
            {
                entries.Add(number);
            }
            streams.Add(name, entries);
        }
        return new FolderIndex(offsets, streams, HashTree.Restore(tiles, leaves, readTile));
    }

    private static uint Check(ReadOnlySpan<byte> bytes) => ~Crc32C.Add(Crc32C.Add(Crc32C.Start, bytes[..24]), bytes[HeaderLength..]);

    private static Span<byte> Take(ref Span<byte> rest, int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
