namespace Portolan.Rules.Tests.Plans.SetCover;

/// <summary>
/// Problems that other programs were measured on, which the repository does not carry. They lie at <c>$PORTOLAN_PEERS</c>, or at
/// <c>../shared/peers</c> beside the checkout; tests that need a missing file are reported as skipped, by name.
/// </summary>
internal static class PeerData
{
    /// <summary>The path of a file below the folder of peers; skips the running test where it is absent.</summary>
    public static string Require(string relativePath)
    {
        var folder = Environment.GetEnvironmentVariable("PORTOLAN_PEERS") ?? Path.Combine(Repository.Root, "..", "shared", "peers");
        var path = Path.GetFullPath(Path.Combine(folder, relativePath));
        Assert.SkipUnless(File.Exists(path), $"peer data '{relativePath}' is not on this machine (set PORTOLAN_PEERS)");
        return path;
    }
}
