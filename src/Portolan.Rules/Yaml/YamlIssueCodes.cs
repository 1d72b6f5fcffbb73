namespace Portolan.Rules.Yaml;

/// <summary>The codes of the issues that reading a YAML file can raise; a closed set.</summary>
public static class YamlIssueCodes
{
    /// <summary>The text is not YAML.</summary>
    public const string Syntax = "yaml.syntax";

    /// <summary>The file holds no document, or more than one.</summary>
    public const string Documents = "yaml.documents";

    /// <summary>The file is larger than <see cref="YamlLimits.MaximumCharacters"/>.</summary>
    public const string TooLarge = "yaml.too-large";

    /// <summary>Nodes are nested deeper than <see cref="YamlLimits.MaximumDepth"/>.</summary>
    public const string TooDeep = "yaml.too-deep";

    /// <summary>There are more nodes than <see cref="YamlLimits.MaximumNodes"/>.</summary>
    public const string TooManyNodes = "yaml.too-many-nodes";

    /// <summary>An anchor (<c>&amp;name</c>) or an alias (<c>*name</c>), which the rulebook does not use.</summary>
    public const string Alias = "yaml.alias";

    /// <summary>A merge key (<c>&lt;&lt;</c>), which the rulebook does not use.</summary>
    public const string MergeKey = "yaml.merge-key";

    /// <summary>A key that is a list or a mapping, or an empty one.</summary>
    public const string Key = "yaml.key";

    /// <summary>A key that its mapping already has.</summary>
    public const string DuplicateKey = "yaml.duplicate-key";

    /// <summary>A key that its mapping may not have.</summary>
    public const string UnknownKey = "yaml.unknown-key";

    /// <summary>A key that its mapping must have.</summary>
    public const string MissingKey = "yaml.missing-key";

    /// <summary>A mapping, list or scalar where another of these was expected.</summary>
    public const string Kind = "yaml.kind";

    /// <summary>A scalar whose text is not of the expected form.</summary>
    public const string Value = "yaml.value";
}
