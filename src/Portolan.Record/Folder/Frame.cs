using System.Buffers.Binary;
using Portolan.Record.Events;

namespace Portolan.Record.Folder;

/// <summary>
/// One entry in a segment: its length, its place among the entries that one flush made durable, how many of its append follow it, a
/// CRC-32C of those three and the entry (4 bytes each, big-endian), then the entry's canonical form. The place tells a torn tail from
/// damage: only
/// the last flush can be torn. What follows tells whole appends from cut ones.
/// </summary>
internal readonly record struct Frame(long Offset, int Place, int Left, ReadOnlyMemory<byte> Entry)
{
    public const int HeaderLength = 16;
    private const int CheckedHeader = 12;

    public const int MaxLength = HeaderLength + EntryForm.MaxLength;

    public long Number => EntryForm.NumberOf(Entry.Span);

    public long End => Offset + HeaderLength + Entry.Length;

    /// <summary>Completes a frame whose entry is already in its place after the header.</summary>
    public static void Seal(Span<byte> frame, int place, int left)
    {
        BinaryPrimitives.WriteInt32BigEndian(frame, frame.Length - HeaderLength);
        BinaryPrimitives.WriteInt32BigEndian(frame[4..], place);
        BinaryPrimitives.WriteInt32BigEndian(frame[8..], left);
        BinaryPrimitives.WriteUInt32BigEndian(frame[CheckedHeader..], Check(frame));
    }

    /// <summary>Reads the frame at the start of some bytes; false where they do not begin with a whole, unharmed one.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, long offset, out Frame frame)
    {
        frame = default;
        var length = LengthAt(bytes.Span);
        if (length < 0 || length > bytes.Length - HeaderLength) return false;
        var whole = bytes.Span[..(HeaderLength + length)];
        if (BinaryPrimitives.ReadUInt32BigEndian(whole[CheckedHeader..]) != Check(whole)) return false;
        frame = new Frame(offset, BinaryPrimitives.ReadInt32BigEndian(whole[4..]), BinaryPrimitives.ReadInt32BigEndian(whole[8..]),
            bytes.Slice(HeaderLength, length));
        return true;
    }

    /// <summary>The length of the entry that a header announces, or -1 where no entry has it.</summary>
    public static int LengthAt(ReadOnlySpan<byte> header)
    {
        if (header.Length < HeaderLength) return -1;
        var length = BinaryPrimitives.ReadInt32BigEndian(header);
        return length is >= EntryForm.MinLength and <= EntryForm.MaxLength ? length : -1;
    }

    private static uint Check(ReadOnlySpan<byte> frame) =>
        ~Crc32C.Add(Crc32C.Add(Crc32C.Start, frame[..CheckedHeader]), frame[HeaderLength..]);
}
