using Microsoft.Win32.SafeHandles;

namespace Portolan.Record.Folder;

/// <summary>A segment or a file on the disk.</summary>
internal sealed class DiskOutput(SafeFileHandle handle) : ISegmentOutput
{
    public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(handle, bytes, offset);

    public void Flush() => RandomAccess.FlushToDisk(handle);

    public void SetLength(long length) => RandomAccess.SetLength(handle, length);
}
