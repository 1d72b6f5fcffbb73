using Portolan.Cel.Syntax;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Facts;

/// <summary>Reads <c>facts.yaml</c>.</summary>
internal static class FactSchemaReader
{
    /// <summary>Codes of issues in the schema itself.</summary>
    private const string UnknownTypeCode = "facts.unknown-type";

    /// <summary>Reads the schema from a parsed file.</summary>
    /// <exception cref="RulebookException">The file is not a schema.</exception>
    public static FactSchema Read(YamlNode document)
    {
        var root = document.Mapping.Only("enumerations", "objects", "variables", "definitions");
        var types = SimpleTypes();
        var enumerations = new List<EnumerationType>();
        foreach (var (name, value) in root.Require("enumerations").Mapping.Entries)
        {
            var enumeration = ReadEnumeration(name.Text, value.Mapping);
            enumerations.Add(enumeration);
            types[enumeration.Name] = enumeration;
        }
        var objects = new List<ObjectType>();
        foreach (var (name, value) in root.Require("objects").Mapping.Entries)
        {
            var type = new ObjectType(name.Text, [.. value.Mapping.Entries.Select(entry => ReadField(entry, types))]);
            objects.Add(type);
            types[type.Name] = type;
        }
        return new FactSchema(enumerations, objects, [.. root.Require("variables").Mapping.Entries.Select(entry => ReadField(entry, types))]);
    }

    private static EnumerationType ReadEnumeration(string name, YamlMapping mapping)
    {
        mapping.Only("says", "members");
        var members = mapping.Require("members").Mapping.Entries.Select(entry => new EnumerationMember(entry.Key.Text, RuleReader.ReadText(entry.Value)));
        return new EnumerationType(name, RuleReader.ReadText(mapping.Require("says")), [.. members]);
    }

    private static FactField ReadField(YamlEntry entry, Dictionary<string, FactType> types)
    {
        var mapping = entry.Value.Mapping.Only("type", "says", "when-absent", "because");
        var type = ReadType(mapping.Require("type"), types);
        return new FactField(entry.Key.Text, type, RuleReader.ReadText(mapping.Require("says")), ReadAbsence(mapping, type)) { Position = entry.Key.Position };
    }

    private static Absence ReadAbsence(YamlMapping mapping, FactType type)
    {
        if (mapping.Optional("when-absent") is not { } node) return Absence.Unknown;
        switch (node.Text)
        {
            case "unknown": return Absence.Unknown;
            case "none": return new Absence(AbsenceKind.None);
            case "empty" when type is ListType or MapType: return new Absence(AbsenceKind.Empty);
            default: return new Absence(AbsenceKind.Value, YamlFacts.Read(node), RuleReader.ReadText(mapping.Require("because")));
        }
    }

    /// <summary>Reads the type of a scenario's parameter, which may name the schema's enumerations.</summary>
    public static FactType ReadType(YamlNode node, FactSchema schema)
    {
        var types = SimpleTypes();
        foreach (var enumeration in schema.Enumerations) types[enumeration.Name] = enumeration;
        return ReadType(node, types);
    }

    private static Dictionary<string, FactType> SimpleTypes() => new(StringComparer.Ordinal)
    {
        ["string"] = new TextType(), ["bool"] = new FlagType(), ["int"] = new NumberType(), ["date"] = new DateType(), ["country"] = new CountryType(),
    };

    private static FactType ReadType(YamlNode node, Dictionary<string, FactType> types)
    {
        var text = node.Text;
        if (Inside(text, "list<") is { } element) return new ListType(Named(node, element, types));
        if (Inside(text, "map<") is not { } pair) return Named(node, text, types);
        var comma = pair.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0) throw node.Unexpected("map<key, value>");
        return new MapType(Named(node, pair[..comma].Trim(), types), Named(node, pair[(comma + 1)..].Trim(), types));
    }

    private static string? Inside(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && text.EndsWith('>') ? text[prefix.Length..^1] : null;

    private static FactType Named(YamlNode node, string name, Dictionary<string, FactType> types) =>
        types.GetValueOrDefault(name)
        ?? throw node.Refusal(UnknownTypeCode, $"unknown type '{name}' (expected one of {string.Join(", ", types.Keys)})", NearestName.Among(name, types.Keys));
}
