using System.Runtime.CompilerServices;

namespace Portolan.Testing;

/// <summary>
/// Outputs that people read, kept as files beside the tests. <c>PORTOLAN_UPDATE_GOLDEN=1</c> rewrites them; the difference is then for the
/// reviewer to read.
/// </summary>
public static class Golden
{
    /// <summary>Holds a text against the file of that name in the folder <c>Golden</c> beside the calling test's source.</summary>
    public static void Match(string name, string text, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Golden", name);
        var normal = text.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("PORTOLAN_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, normal);
        }
        File.Exists(path).ShouldBeTrue($"no golden file {name}: run with PORTOLAN_UPDATE_GOLDEN=1 and read what it writes");
        Difference(File.ReadAllText(path), normal).ShouldBeNull($"differs from the golden file {name}");
    }

    /// <summary>The first line that differs, on both sides, or null.</summary>
    private static string? Difference(string expected, string actual)
    {
        if (expected == actual) return null;
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(i => left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i));
        return $"line {line + 1}: expected '{left.ElementAtOrDefault(line) ?? "the end"}', found '{right.ElementAtOrDefault(line) ?? "the end"}'";
    }
}
