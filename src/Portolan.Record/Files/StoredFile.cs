namespace Portolan.Record.Files;

/// <summary>A file in the store.</summary>
/// <param name="Hash">The SHA-256 of its content, which is its name.</param>
/// <param name="Length">Its length in bytes.</param>
public readonly record struct StoredFile(FileHash Hash, long Length)
{
    /// <summary>The greatest length where a caller says nothing else: 1 GiB is more than any register, report or scan that a firm is known
    /// to file, and little enough that one mistaken upload does not fill a disk.</summary>
    public const long UsualMaxLength = 1L << 30;
}
