using Microsoft.Win32.SafeHandles;

namespace Portolan.Record.Folder;

/// <summary>Reads the frames of a segment in order, block by block; entries keep to the block they were read in.</summary>
internal sealed class FrameReader(SafeFileHandle handle, long offset)
{
    /// <summary>More than the longest frame, and less than what the runtime puts among its large objects.</summary>
    private const int BlockLength = 80_000;

    private byte[] block = [];
    private int start;
    private int end;

    /// <summary>Where the next frame begins.</summary>
    public long Offset { get; private set; } = offset;

    /// <summary>The next frame of the block; false where the block does not hold it whole, or where it is not sound.</summary>
    public bool TryNext(out Frame frame)
    {
        if (!Frame.TryRead(this.block.AsMemory(this.start..this.end), Offset, out frame)) return false;
        this.start += (int)(frame.End - Offset);
        Offset = frame.End;
        return true;
    }

    /// <summary>Reads the next block, with what the last one left; false where there is nothing more to read.</summary>
    public bool Fill()
    {
        var kept = Turn();
        return Take(kept, RandomAccess.Read(handle, this.block.AsSpan(kept), Offset + kept));
    }

    /// <inheritdoc cref="Fill"/>
    public async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        var kept = Turn();
        return Take(kept, await RandomAccess.ReadAsync(handle, this.block.AsMemory(kept), Offset + kept, cancellation)
            .ConfigureAwait(false));
    }

    private int Turn()
    {
        var fresh = GC.AllocateUninitializedArray<byte>(BlockLength);
        var kept = this.end - this.start;
        this.block.AsSpan(this.start, kept).CopyTo(fresh);
        this.block = fresh;
        (this.start, this.end) = (0, kept);
        return kept;
    }

    private bool Take(int kept, int read)
    {
        this.end = kept + read;
        return read > 0;
    }
}
