namespace Portolan.Tests.CommandLine;

/// <summary>A copy of a folder that a test may change, each file with the rights of the original.</summary>
internal sealed class FolderCopy : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portolan-copy-");

    public FolderCopy(string original) => Copy(original, this.folder.FullName);

    public string Folder => this.folder.FullName;

    public void Dispose() => this.folder.Delete(recursive: true);

    /// <summary>Copies what is in a folder into another.</summary>
    public static void Copy(string original, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(target, File.GetUnixFileMode(file));
        }
    }
}
