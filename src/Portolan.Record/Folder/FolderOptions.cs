using Microsoft.Win32.SafeHandles;
using Portolan.Record.Proof;

namespace Portolan.Record.Folder;

/// <summary>How a record in a folder is kept.</summary>
public sealed record FolderOptions
{
    /// <summary>Small enough to copy and check one at a time, large enough that a record of years has few.</summary>
    public const long UsualSegmentLength = 64L * 1024 * 1024;

    /// <summary>The name of a new record in its checkpoints; null for one made at random. Existing records keep theirs.</summary>
    public string? Origin { get; init; }

    /// <summary>The key that a new record signs with, whose name is then its origin; null for a new key. Existing records keep theirs. The
    /// caller disposes of it.</summary>
    public SigningKey? Key { get; init; }

    /// <summary>A segment that has reached this many bytes is followed by a new one.</summary>
    public long SegmentLength { get; init; } = UsualSegmentLength;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal Func<SafeFileHandle, ISegmentOutput> Output { get; init; } = handle => new DiskOutput(handle);
}
