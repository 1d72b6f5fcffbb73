using Portolan.CommandLine;

namespace Portolan.Desks.Register;

/// <summary>Where register snapshots lie: those that come with the program, and those that the user imported.</summary>
internal static class RegisterFolders
{
    private const string Name = "register";

    /// <summary>The folder that imports are written to.</summary>
    public static string Own(string? dataFolder) => Path.Combine(DataFolder.Find(dataFolder), Name);

    /// <summary>The snapshots at hand. Where both places hold the same kind and day, the user's own counts.</summary>
    public static RegisterLibrary Open(string? dataFolder) => RegisterLibrary.In(All(dataFolder));

    /// <summary>The folders that snapshots lie in, that of the program first.</summary>
    public static string[] All(string? dataFolder) => [Path.Combine(PortolanHome.Find(), Name), Own(dataFolder)];
}
