namespace Portolan.Rules.Yaml;

/// <summary>Writes a value on one line, the same for values that say the same: keys in ordinal order, however they were written.</summary>
internal static class YamlText
{
    /// <summary>The line, such as <c>{date: 2025-03-01, firm: {home: MT}}</c>.</summary>
    public static string Of(YamlNode node)
    {
        var text = node switch
        {
            YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal).Select(Of))}}}",
            YamlSequence sequence => $"[{string.Join(", ", sequence.Nodes.Select(Of))}]",
            YamlScalar { Style: YamlScalarStyle.Plain } scalar => scalar.Value,
            YamlScalar scalar => $"\"{scalar.Value}\"",
            _ => "",
        };
        return node.Tag is null ? text : $"{node.Tag} {text}";
    }

    private static string Of(YamlEntry entry) => $"{entry.Key.Value}: {Of(entry.Value)}";
}
