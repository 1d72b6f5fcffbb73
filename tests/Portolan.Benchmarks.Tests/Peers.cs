namespace Portolan.Benchmarks.Tests;

/// <summary>
/// The facts and engines of the comparison, which the repository does not carry. They lie at <c>$PORTOLAN_PEERS</c>, or at
/// <c>../shared/peers</c> beside the checkout; tests that need a missing file are reported as skipped, by name.
/// </summary>
public static class Peers
{
    /// <summary>The path of a file of the comparison of decisions; skips the running test where it is absent.</summary>
    public static string Require(string file)
    {
        var folder = Environment.GetEnvironmentVariable("PORTOLAN_PEERS") ?? Path.Combine(Repository.Root, "..", "shared", "peers");
        string[] places = [Path.Combine(folder, file), Path.Combine(folder, "decisions", file)];
        var path = places.FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"'{file}' of the comparison of decisions is not on this machine (set PORTOLAN_PEERS)");
        return path!;
    }
}
