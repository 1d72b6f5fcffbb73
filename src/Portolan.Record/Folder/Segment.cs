using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Portolan.Record.Folder;

/// <summary>
/// A file of frames: eight bytes that say what it is, the format's version (4), the number of its first entry (8) and a CRC-32C of those
/// (4), then the frames. It is named for its first entry.
/// </summary>
internal sealed class Segment(string path, long first, SafeFileHandle handle) : IDisposable
{
    public const int HeaderLength = 24;
    public const string Extension = ".segment";

    private const int FormatVersion = 1;
    private const int CheckedHeader = 20;

    private static ReadOnlySpan<byte> Magic => "PORTREC\n"u8;

    public string Path { get; } = path;

    public long First { get; } = first;

    public SafeFileHandle Handle { get; } = handle;

    public string Name => System.IO.Path.GetFileName(Path);

    public static string NameOf(long first) => first.ToString("00000000000000000000", CultureInfo.InvariantCulture) + Extension;

    public static byte[] Header(long first)
    {
        var header = new byte[HeaderLength];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), FormatVersion);
        BinaryPrimitives.WriteInt64BigEndian(header.AsSpan(12), first);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(CheckedHeader), Crc32C.Of(header.AsSpan(0, CheckedHeader)));
        return header;
    }

    /// <summary>The paths of a record's segments and the first entries that their names give, in order.</summary>
    public static IReadOnlyList<(long First, string Path)> List(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal).Select(path => (FirstOf(path), path))];

    public static Segment Open(string path, long first, FileAccess access) =>
        new(path, first, File.OpenHandle(path, FileMode.Open, access, FileShare.ReadWrite | FileShare.Delete));

    /// <summary>Whether the file begins as it should.</summary>
    public bool HeaderHolds()
    {
        var header = new byte[HeaderLength];
        return RandomAccess.Read(Handle, header, 0) == HeaderLength && header.AsSpan().SequenceEqual(Header(First));
    }

    /// <summary>Whether a sound frame of a later flush than an entry's stands anywhere after an offset: then that entry was
    /// acknowledged.</summary>
    public bool HasLaterFlush(long offset, long entry)
    {
        var rest = new byte[checked((int)(RandomAccess.GetLength(Handle) - offset))];
        var length = RandomAccess.Read(Handle, rest, offset);
        for (var at = 0; at < length; at++)
        {
            if (Frame.TryRead(rest.AsMemory(at, length - at), offset + at, out var frame) && frame.Number - frame.Place > entry)
            {
                return true;
            }
        }
        return false;
    }

    public void Dispose() => Handle.Dispose();

    private static long FirstOf(string path) =>
        long.TryParse(System.IO.Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture,
            out var first) && NameOf(first) == System.IO.Path.GetFileName(path)
            ? first
            : throw new RecordException(RecordFault.Damaged, $"{path} is not the name of a segment");
}
