using Portolan.Rules.Linting;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests;

/// <summary>A copy of the project's rulebook that a test may change, with its rules and scenarios or without.</summary>
internal sealed class TemporaryRulebook : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portolan-rulebook-");

    public TemporaryRulebook(bool withRules = true)
    {
        foreach (var file in Directory.EnumerateFiles(RealRulebook.Folder, "*", SearchOption.AllDirectories).Where(file => withRules || IsFrame(file)))
        {
            var target = Path.Combine(folder.FullName, Path.GetRelativePath(RealRulebook.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static bool IsFrame(string file) => Path.GetFileName(file) is "facts.yaml" or "measures.yaml" or "32023R1114.txt";

    public string Folder => folder.FullName;

    public Rulebook Read() => RulebookReader.Read(folder.FullName);

    public IReadOnlyList<LintFinding> Lint() => RulebookLint.Of(folder.FullName).Findings;

    public void Write(string relativePath, string text)
    {
        var path = Path.Combine(folder.FullName, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Replace(string relativePath, string old, string replacement)
    {
        var path = Path.Combine(folder.FullName, relativePath);
        var text = File.ReadAllText(path);
        text.ShouldContain(old);
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Takes away the files that say what is owed, and the definitions, which only they use.</summary>
    public void WithoutWhatIsOwed()
    {
        foreach (var file in Directory.EnumerateFiles(folder.FullName, "*.yaml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            if (text.Contains("effect: require", StringComparison.Ordinal) || text.Contains("    limit:", StringComparison.Ordinal)) File.Delete(file);
        }
        var facts = Path.Combine(folder.FullName, "facts.yaml");
        var whole = File.ReadAllText(facts);
        File.WriteAllText(facts, whole[..whole.IndexOf("# Names for what many conditions say", StringComparison.Ordinal)]);
    }

    public void Delete(string relativePath) => File.Delete(Path.Combine(folder.FullName, relativePath));

    /// <summary>A file of rules of the house, with one rule that has these lines besides the common ones.</summary>
    public void AddRule(string id, string effect, string when, string extra = "") => Write($"house/{id}.yaml", $"""
        act: 32023R1114
        known-from: 2023-06-09
        rules:
          - id: {id}
            cites: ["59(1)"]
            title: {"{"}en: A rule of the house, fr: Une règle de la maison{"}"}
            effect: {effect}
            per: [firm, service, state]
            in-force: 2024-12-30..
            when: {when}
        {extra}
        """);

    public void Dispose() => folder.Delete(recursive: true);
}
