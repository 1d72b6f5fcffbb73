using Portolan.Record.Folder;

namespace Portolan.Record;

/// <summary>Files and folders that their owner alone may look into, on the systems that know such permissions (Unix).</summary>
internal static class OwnerOnly
{
    private const UnixFileMode FileMode600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode FolderMode700 = FileMode600 | UnixFileMode.UserExecute;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Opens a new file for writing.</summary>
    /// <exception cref="IOException">It exists or cannot be made.</exception>
    public static FileStream CreateFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = FileMode600;
        return new FileStream(path, options);
    }

    /// <summary>Makes a folder where it is missing, and those above it, so that they survive a crash.</summary>
    public static void CreateFolder(string path)
    {
        if (Directory.Exists(path)) return;
        CreateFolder(Path.GetDirectoryName(path)!);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, FolderMode700);
        DurableFolder.Flush(Path.GetDirectoryName(path)!);
    }

    /// <summary>Refuses a secret that is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What it is, with an article.</param>
    /// <exception cref="InvalidDataException">Others than its owner may read or change it.</exception>
    public static void Check(string path, string what)
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Others) == 0) return;
        throw new InvalidDataException($"{path} is {what} that others than its owner may read or change: chmod 600 it, and consider it known");
    }
}
