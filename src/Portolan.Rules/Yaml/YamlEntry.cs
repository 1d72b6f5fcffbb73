namespace Portolan.Rules.Yaml;

/// <summary>A key of a mapping and its value.</summary>
/// <param name="Key">The key, never empty.</param>
/// <param name="Value">The value.</param>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
