using System.Globalization;
using System.Runtime.InteropServices;

namespace Portolan.Benchmarks.Measurement;

/// <summary>The machine, in words.</summary>
public static class Machine
{
    /// <summary>Processor, cores, memory, system and runtime.</summary>
    public static string Describe() =>
        $"{Processor()}, {Environment.ProcessorCount} cores, {Memory()} of memory, {Distribution()}, {RuntimeInformation.FrameworkDescription}";

    private static string Processor() => Value("/proc/cpuinfo", "model name", ':') ?? $"{RuntimeInformation.ProcessArchitecture} processor";

    private static string Memory()
    {
        var bytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024 * 1024):0} GB");
    }

    private static string Distribution() => Value("/etc/os-release", "PRETTY_NAME", '=')?.Trim('"') ?? RuntimeInformation.OSDescription;

    private static string? Value(string path, string key, char separator)
    {
        if (!File.Exists(path)) return null;
        var line = File.ReadLines(path).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal));
        return line is null ? null : line[(line.IndexOf(separator, StringComparison.Ordinal) + 1)..].Trim();
    }
}
