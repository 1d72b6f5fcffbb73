using Portolan.Record.Folder;

namespace Portolan.Record.Tests.Folder;

/// <summary>A disk with room for so many bytes of each file.</summary>
internal sealed class SmallDisk(ISegmentOutput disk, Func<long> room) : ISegmentOutput
{
    public void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        if (offset + bytes.Length <= room())
        {
            disk.Write(bytes, offset);
            return;
        }
        disk.Write(bytes[..(int)(room() - offset)], offset);
        throw new IOException("no space left on device");
    }

    public void Flush() => disk.Flush();

    public void SetLength(long length) => disk.SetLength(length);
}
