using Portolan.CommandLine;

namespace Portolan.Desks.Register;

/// <summary>Where register snapshots lie: those that come with the program, and those that the user imported.</summary>
internal static class RegisterFolders
{
    private const string Name = "register";

    /// <summary>The folder that imports are written to.</summary>
    public static string Own(string? dataFolder) => Path.Combine(DataFolder.Find(dataFolder), Name);

    /// <summary>All folders, the user's own first.</summary>
    public static IReadOnlyList<string> All(string? dataFolder) => [Own(dataFolder), Path.Combine(PortolanHome.Find(), Name)];
}
