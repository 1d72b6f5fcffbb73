using System.Diagnostics;

namespace Portolan.Benchmarks.Records;

/// <summary>What the disk does for a program that only writes.</summary>
internal static class RawDisk
{
    /// <summary>Writes so many bytes at the end of a file and flushes it, over and over.</summary>
    /// <returns>Times in a second.</returns>
    public static double Flushes(string path, int bytes, TimeSpan time)
    {
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        var (buffer, count, watch) = (new byte[bytes], 0L, Stopwatch.StartNew());
        for (; watch.Elapsed < time; count++)
        {
            RandomAccess.Write(file, buffer, count * bytes);
            RandomAccess.FlushToDisk(file);
        }
        return count / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Reads every file of a folder from beginning to end.</summary>
    /// <returns>How many seconds it took.</returns>
    public static double Read(string folder)
    {
        var (buffer, watch) = (new byte[1 << 20], Stopwatch.StartNew());
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var file = File.OpenHandle(path);
            for (long at = 0, read = 1; read > 0; at += read) read = RandomAccess.Read(file, buffer, at);
        }
        return watch.Elapsed.TotalSeconds;
    }
}
