using System.Runtime.InteropServices;

namespace Portolan.Record.Folder;

/// <summary>Makes new names in a folder survive a crash: without this a file may be on the disk and its name not.</summary>
internal static class DurableFolder
{
    private const int ReadOnly = 0;

    /// <summary>Returns once the names in a folder are on the medium. Windows keeps names in its journal and offers no such call.</summary>
    /// <exception cref="IOException">The operating system could not do it.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = OpenDescriptor(folder, ReadOnly);
        if (descriptor < 0) throw new IOException($"cannot open the folder {folder} (error {Marshal.GetLastPInvokeError()})");
        var flushed = FlushDescriptor(descriptor);
        var error = Marshal.GetLastPInvokeError();
        _ = CloseDescriptor(descriptor);
        if (flushed != 0) throw new IOException($"cannot flush the folder {folder} (error {error})");
    }

    /// <summary>Puts a whole file in place of what is there, or leaves what is there.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var fresh = path + ".new";
        using (var handle = File.OpenHandle(fresh, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            RandomAccess.Write(handle, content, 0);
            RandomAccess.FlushToDisk(handle);
        }
        File.Move(fresh, path, overwrite: true);
        Flush(folder);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int OpenDescriptor([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int FlushDescriptor(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int CloseDescriptor(int descriptor);
}
