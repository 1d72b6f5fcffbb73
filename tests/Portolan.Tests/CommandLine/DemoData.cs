namespace Portolan.Tests.CommandLine;

/// <summary>The record of the fictional group: written by <c>portolan demo</c> once a run, and copied for whoever works with it.</summary>
internal static class DemoData
{
    private static readonly Lazy<string> Written = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("portolan-demo-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        RunningProgram.RunWithData(folder.FullName, "demo", "--no-serve").Done.ShouldContain("None of them exists");
        return folder.FullName;
    });

    /// <summary>Puts a copy into a data folder that has no record yet.</summary>
    public static void CopyTo(string data) => FolderCopy.Copy(Written.Value, data);
}
