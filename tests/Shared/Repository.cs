namespace Portolan.Testing;

/// <summary>The checkout that the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Portolan.slnx"))) return folder.FullName;
        }
        throw new InvalidOperationException($"no Portolan.slnx above {AppContext.BaseDirectory}");
    }
}
