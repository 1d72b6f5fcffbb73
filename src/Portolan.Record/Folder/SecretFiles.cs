using Microsoft.Win32.SafeHandles;

namespace Portolan.Record.Folder;

/// <summary>Small files that hold keys: for their owner alone, whole or not there, and overwritten before they are let go of.</summary>
/// <param name="afterStep">Called after each change on the disk, for a test that looks at what a crash there would leave.</param>
internal sealed class SecretFiles(Action? afterStep = null)
{
    private const string Unfinished = ".new";

    /// <summary>What a file that has lost its name is overwritten with: other than zeros, which say that a key was destroyed, as one who
    /// opened the file before may still be reading it.</summary>
    private const byte Replaced = 0xFF;

    /// <summary>Whether a file is what a crash left of a replacement: no part of anything.</summary>
    public static bool IsUnfinished(string path) => path.EndsWith(Unfinished, StringComparison.Ordinal);

    /// <summary>Puts a whole file in place of what is there, and overwrites what was there.</summary>
    public void Replace(string path, ReadOnlySpan<byte> content)
    {
        var fresh = path + Unfinished;
        Remove(fresh);
        using (var file = OwnerOnly.CreateFile(fresh))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        afterStep?.Invoke();
        using var replaced = OpenReplaced(path);
        File.Move(fresh, path, overwrite: true);
        DurableFolder.Flush(Path.GetDirectoryName(path)!);
        afterStep?.Invoke();
        if (replaced is not null) Overwrite(replaced, Replaced);
    }

    /// <summary>Overwrites a file where it stands with zeros; it keeps its length.</summary>
    public void Wipe(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        Overwrite(file, 0);
    }

    /// <summary>Overwrites and deletes what a crash may have left of a replacement.</summary>
    public void RemoveUnfinished(string path) => Remove(path + Unfinished);

    private void Remove(string path)
    {
        if (!File.Exists(path)) return;
        Wipe(path);
        File.Delete(path);
        afterStep?.Invoke();
    }

    /// <summary>What is about to lose its name, to be overwritten after it; Windows replaces no file that is open.</summary>
    private static SafeFileHandle? OpenReplaced(string path) =>
        OperatingSystem.IsWindows() || !File.Exists(path)
            ? null
            : File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    private void Overwrite(SafeFileHandle file, byte with)
    {
        var bytes = new byte[RandomAccess.GetLength(file)];
        bytes.AsSpan().Fill(with);
        RandomAccess.Write(file, bytes, 0);
        RandomAccess.FlushToDisk(file);
        afterStep?.Invoke();
    }
}
