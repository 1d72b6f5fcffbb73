namespace Portolan.CommandLine;

/// <summary>What the operating system refused, in one line.</summary>
internal static class SystemRefusal
{
    /// <summary>What was being done, what the system said, and what was expected.</summary>
    /// <param name="failed">Its exception.</param>
    /// <param name="doing">What was being done, such as the words of a command.</param>
    public static string Words(Exception failed, string doing) =>
        $"{doing} could not go on: {failed.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ')} (expected {Expected(failed)})";

    private static string Expected(Exception failed) => failed switch
    {
        UnauthorizedAccessException => "a file or folder that this user may read and, for what is written, change",
        FileNotFoundException or DirectoryNotFoundException => "a file or folder that is there",
        _ when IsFull(failed) => "room on the disk",
        _ => "a file or folder that the system can read and write",
    };

    /// <summary>ENOSPC and EDQUOT of Linux and macOS, and ERROR_DISK_FULL of Windows.</summary>
    private static bool IsFull(Exception failed) => failed.HResult is 28 or 69 or 122 or unchecked((int)0x80070070);
}
