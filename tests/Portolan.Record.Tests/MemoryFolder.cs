namespace Portolan.Record.Tests;

/// <summary>
/// Temporary folders in memory, where there is such a file system with room: the tests end programs and never the machine, so a busy disk
/// would only cost time.
/// </summary>
internal static class MemoryFolder
{
    /// <summary>The file system in memory of Linux, in which containers may have little room.</summary>
    private const string Root = "/dev/shm";

    private const long Room = 4L << 30;

    private static readonly bool Usable = Directory.Exists(Root) && new DriveInfo(Root).AvailableFreeSpace > Room;

    /// <summary>A new folder, on the disk where there is no room in memory.</summary>
    public static string Create(string prefix)
    {
        if (!Usable) return Directory.CreateTempSubdirectory(prefix).FullName;
        var path = Path.Combine(Root, $"{prefix}{Guid.NewGuid():n}");
        return OperatingSystem.IsWindows() ? Directory.CreateDirectory(path).FullName
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }
}
