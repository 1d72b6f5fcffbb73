namespace Portolan.Tests.CommandLine;

/// <summary>A copy of the project's rulebook that a test may change.</summary>
internal sealed class RulebookCopy : IDisposable
{
    private readonly FolderCopy copy = new(Path.Combine(Repository.Root, "rulebook"));

    public string Folder => this.copy.Folder;

    public void Replace(string relativePath, string old, string replacement)
    {
        var path = Path.Combine(Folder, relativePath);
        var text = File.ReadAllText(path);
        text.ShouldContain(old);
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Dispose() => this.copy.Dispose();
}
