using Portolan.Cel.Syntax;

namespace Portolan.Rules.Yaml;

/// <summary>Keys and their values, in the order of the file; no key twice, compared by ordinal.</summary>
public sealed class YamlMapping : YamlNode
{
    private readonly Dictionary<string, YamlEntry> byKey;

    internal YamlMapping(YamlPosition position, string? tag, IReadOnlyList<YamlEntry> entries) : base(position, tag)
    {
        Entries = entries;
        byKey = entries.ToDictionary(entry => entry.Key.Value, StringComparer.Ordinal);
    }

    /// <summary>The entries.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; }

    /// <inheritdoc/>
    public override string Description => "a mapping";

    /// <summary>The value of a key.</summary>
    /// <exception cref="RulebookException">The mapping does not have the key.</exception>
    public YamlNode Require(string key) =>
        Optional(key) ?? throw Refusal(YamlIssueCodes.MissingKey, $"a mapping without '{key}' (expected the key '{key}')");

    /// <summary>The value of a key, or null where the mapping does not have it.</summary>
    public YamlNode? Optional(string key) => Entry(key)?.Value;

    /// <summary>A key with its value, or null where the mapping does not have it.</summary>
    public YamlEntry? Entry(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The mapping without a key.</summary>
    public YamlMapping Without(string key) => new(Position, Tag, [.. Entries.Where(entry => entry.Key.Value != key)]);

    /// <summary>Holds the mapping to a set of keys; each may be absent.</summary>
    /// <param name="known">The keys it may have.</param>
    /// <returns>This mapping.</returns>
    /// <exception cref="RulebookException">It has others: one issue for each, with the nearest known key where one is near.</exception>
    public YamlMapping Only(params IReadOnlyList<string> known)
    {
        var issues = Entries.Where(entry => !known.Contains(entry.Key.Value)).Select(entry => Unknown(entry.Key, known)).ToList();
        return issues.Count == 0 ? this : throw new RulebookException(issues);
    }

    private static RulebookIssue Unknown(YamlScalar key, IReadOnlyList<string> known)
    {
        var expected = known.Count == 0 ? "no keys" : $"one of {string.Join(", ", known)}";
        var message = $"unknown key '{key.Value}' (expected {expected})";
        return key.Position.Issue(YamlIssueCodes.UnknownKey, message, NearestName.Among(key.Value, known));
    }
}
