namespace Portolan.Record.Folder;

/// <summary>Where a segment or a file is written to: the disk, or a test's faulty one.</summary>
internal interface ISegmentOutput
{
    void Write(ReadOnlySpan<byte> bytes, long offset);

    /// <summary>Returns once everything written is on the medium.</summary>
    void Flush();

    void SetLength(long length);
}
