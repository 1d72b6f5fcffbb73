namespace Portolan.Tests.CommandLine;

/// <summary>A copy of the project's rulebook that a test may change.</summary>
internal sealed class RulebookCopy : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portolan-rulebook-");

    public RulebookCopy()
    {
        var original = Path.Combine(Repository.Root, "rulebook");
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder.FullName, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Folder => folder.FullName;

    public void Replace(string relativePath, string old, string replacement)
    {
        var path = Path.Combine(folder.FullName, relativePath);
        var text = File.ReadAllText(path);
        text.ShouldContain(old);
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
