namespace Portolan.Testing;

/// <summary>
/// Data published by others, which the repository does not carry. It lies at <c>$PORTOLAN_REAL_DATA</c>, or at
/// <c>../shared/data</c> beside the checkout; tests that need a missing file are reported as skipped, by name.
/// </summary>
public static class RealData
{
    /// <summary>The path of a file or folder below the data folder; skips the running test where it is absent.</summary>
    public static string Require(string relativePath)
    {
        var path = Find(relativePath);
        Assert.SkipWhen(path is null, $"real data '{relativePath}' is not on this machine (set PORTOLAN_REAL_DATA)");
        return path!;
    }

    /// <summary>The path of a file or folder below the data folder, or null where it is absent.</summary>
    public static string? Find(string relativePath)
    {
        var folder = Environment.GetEnvironmentVariable("PORTOLAN_REAL_DATA");
        folder ??= Path.Combine(Repository.Root, "..", "shared", "data");
        var path = Path.GetFullPath(Path.Combine(folder, relativePath));
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }
}
