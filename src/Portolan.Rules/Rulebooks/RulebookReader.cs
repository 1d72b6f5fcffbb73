using Portolan.Rules.Calendars;
using Portolan.Rules.Facts;
using Portolan.Rules.Law;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>
/// Reads a folder of law as data: <c>facts.yaml</c>, <c>measures/measures.yaml</c>, <c>acts/</c>, <c>calendars/</c>, <c>scenarios/</c>; every other
/// folder holds rules, but for <c>clocks/</c> and <c>filings/</c>, which have readers of their own.
/// </summary>
public static class RulebookReader
{
    private static readonly string[] FoldersWithoutRules = ["acts", "calendars", "clocks", "filings", "measures", "scenarios"];

    /// <summary>Reads a rulebook.</summary>
    /// <param name="folder">The folder that holds <c>facts.yaml</c>.</param>
    /// <exception cref="RulebookException">Something in it cannot be used; all issues found are in it.</exception>
    public static Rulebook Read(string folder)
    {
        var issues = new List<RulebookIssue>();
        var rulebook = ReadWhatCanBeUsed(folder, issues);
        return issues.Count == 0 ? rulebook : throw new RulebookException(issues);
    }

    /// <summary>Reads a rulebook without the rules that cannot be read; those that name what does not exist are in it.</summary>
    /// <param name="folder">The folder that holds <c>facts.yaml</c>.</param>
    /// <param name="issues">Takes what is wrong with rules and measures.</param>
    /// <exception cref="RulebookException">The facts or the measures themselves cannot be read.</exception>
    internal static Rulebook ReadWhatCanBeUsed(string folder, List<RulebookIssue> issues)
    {
        var facts = ReadFile(Path.Combine(folder, "facts.yaml"), "facts.yaml");
        var schema = FactSchemaReader.Read(facts);
        var acts = ActCatalogue.Open(Path.Combine(folder, "acts"));
        var calendars = CalendarLibrary.Load(Path.Combine(folder, "calendars"));
        var plain = ConditionCompiler.For(schema, calendars);
        var compiler = plain.WithDefinitions(DefinitionReader.Read(facts.Mapping.Optional("definitions"), plain));
        var measures = MeasureReader.Read(ReadFile(Path.Combine(folder, "measures", "measures.yaml"), "measures/measures.yaml"), compiler);
        var rules = ReadRules(folder, compiler, issues);
        var check = new RulebookCheck(acts, measures);
        issues.AddRange(check.Issues(rules));
        issues.AddRange(check.IssuesOfMeasures());
        return new Rulebook(compiler, [.. rules.DistinctBy(rule => rule.Id)], measures, acts, calendars, new ScenarioFolder(Path.Combine(folder, "scenarios")));
    }

    /// <summary>Reads a YAML file under the name that messages use.</summary>
    /// <exception cref="RulebookException">It is not there, or not YAML.</exception>
    internal static YamlNode ReadFile(string path, string name)
    {
        if (!File.Exists(path)) throw new RulebookException(new RulebookIssue("rulebook.missing-file", "no such file (a rulebook is a folder with facts.yaml and measures/measures.yaml)", path, 1, 1));
        using var reader = new StreamReader(path);
        return YamlDocument.Read(reader, name);
    }

    /// <summary>The act that a file's bare citations belong to.</summary>
    internal static Celex ReadAct(YamlMapping root)
    {
        var node = root.Require("act");
        return Celex.TryParse(node.Text, out var act) ? act : throw node.Unexpected("a CELEX number such as 32023R1114");
    }

    private static List<Rule> ReadRules(string folder, ConditionCompiler compiler, List<RulebookIssue> issues)
    {
        var reader = new RuleReader(compiler, scenario: null);
        var rules = new List<Rule>();
        // Files are read beside each other and before their rules are; what is wrong with them is told in their order.
        var files = RuleFiles(folder).Select(path => Task.Run(() => ReadFile(path, Path.GetRelativePath(folder, path).Replace('\\', '/')))).ToList();
        foreach (var file in files)
        {
            try
            {
                var root = file.GetAwaiter().GetResult().Mapping.Only("act", "known-from", "rules");
                rules.AddRange(reader.ReadAll(root.Require("rules"), ReadAct(root), root.Require("known-from").Date, issues));
            }
            catch (RulebookException refused)
            {
                issues.AddRange(refused.Issues);
            }
        }
        rules.Sort((one, other) => one.Id.CompareTo(other.Id));
        return rules;
    }

    private static IEnumerable<string> RuleFiles(string folder) => Directory.EnumerateDirectories(folder)
        .Where(sub => !FoldersWithoutRules.Contains(Path.GetFileName(sub)))
        .SelectMany(sub => Directory.EnumerateFiles(sub, "*.yaml", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal);
}
