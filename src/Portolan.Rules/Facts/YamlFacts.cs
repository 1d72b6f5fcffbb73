using System.Globalization;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Facts;

/// <summary>Facts written in YAML: in the examples of rules and in what people try out.</summary>
public static class YamlFacts
{
    private const string UnknownTag = "!unknown";

    /// <summary>
    /// Reads a fact: a mapping, a list or a scalar. <c>!unknown</c> with the reason as its text says that the source leaves it open;
    /// in a mapping, the key <c>*</c> with such a value says that more may exist than is listed.
    /// </summary>
    /// <param name="node">The value in the file.</param>
    /// <exception cref="RulebookException">An unknown is no scalar, or another tag is used.</exception>
    public static Fact Read(YamlNode node)
    {
        if (node.Tag is not null && node.Tag != UnknownTag) throw node.Unexpected("no tag, or !unknown with the reason");
        var origin = new FactOrigin(node.Position.ToString());
        return node switch
        {
            YamlScalar { Tag: UnknownTag } scalar => new FactUnknown(scalar.IsAbsent || scalar.Value.Length == 0 ? "it is not stated" : scalar.Value, origin),
            YamlScalar scalar => ReadScalar(scalar, origin),
            YamlSequence { Tag: null } sequence => new FactList([.. sequence.Nodes.Select(Read)], origin),
            YamlMapping { Tag: null } mapping => ReadMapping(mapping, origin),
            _ => throw node.Unexpected("!unknown followed by the reason as text"),
        };
    }

    private static FactMap ReadMapping(YamlMapping mapping, FactOrigin origin)
    {
        var entries = new Dictionary<string, Fact>(StringComparer.Ordinal);
        FactUnknown? rest = null;
        foreach (var (key, value) in mapping.Entries)
        {
            if (key.Value == "*") rest = Read(value) as FactUnknown ?? throw value.Unexpected("!unknown followed by the reason as text");
            else entries.Add(key.Value, Read(value));
        }
        return new FactMap(entries, rest, origin);
    }

    private static Fact ReadScalar(YamlScalar scalar, FactOrigin origin)
    {
        if (scalar.Style != YamlScalarStyle.Plain) return new FactText(scalar.Value, origin);
        if (scalar.Value is "true" or "false") return new FactFlag(scalar.Value == "true", origin);
        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return new FactDate(date, origin);
        if (long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return new FactNumber(number, origin);
        return new FactText(scalar.Value, origin);
    }
}
