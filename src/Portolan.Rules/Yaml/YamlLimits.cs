namespace Portolan.Rules.Yaml;

/// <summary>How much one YAML file may hold. Files beyond a limit are refused before they cost memory or stack.</summary>
public static class YamlLimits
{
    /// <summary>Characters in a file. A provision's file is tens of kilobytes; four million leave room for generated ones.</summary>
    public const int MaximumCharacters = 4_000_000;

    /// <summary>Nodes within nodes. The rulebook's own files stay below ten; the reader recurses once a level.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Scalars, lists, mappings and keys in a file; some hundred bytes of memory each.</summary>
    public const int MaximumNodes = 500_000;
}
