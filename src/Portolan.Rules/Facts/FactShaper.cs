using System.Globalization;
using Portolan.Cel.Syntax;
using Portolan.Cel.Values;

namespace Portolan.Rules.Facts;

/// <summary>
/// Turns stated facts into values that conditions read, held against the schema. What is not stated becomes what its absence means:
/// unknown, none, empty, or the value that the schema takes.
/// </summary>
internal sealed class FactShaper(CelTypes types)
{
    private const string NotStated = "it is not stated";

    /// <summary>The value of a field or variable, or null for "there is none".</summary>
    /// <param name="field">Its declaration.</param>
    /// <param name="stated">What the source states, or null.</param>
    /// <param name="path">Where it lies, such as <c>firm.home</c>.</param>
    /// <exception cref="FactException">What is stated is not of the declared type.</exception>
    public CelValue? Shape(FactField field, Fact? stated, string path)
    {
        if (stated is not null) return Value(field.Type, stated, path);
        return field.Absence.Kind switch
        {
            AbsenceKind.None => null,
            AbsenceKind.Empty => field.Type is ListType ? CelList.Empty : CelMap.Empty,
            AbsenceKind.Value => Value(field.Type, field.Absence.Value!, path),
            _ => CelUnknown.Of(path, NotStated),
        };
    }

    private CelValue Value(FactType type, Fact fact, string path) => (type, fact) switch
    {
        (_, FactUnknown unknown) => CelUnknown.Of(path, unknown.Reason),
        (ObjectType obj, FactMap map) => Object(obj, map, path),
        (MapType mapType, FactMap map) => Map(mapType, map, path),
        (ListType list, FactList items) => CelList.Of(items.Items.Select((item, i) => Value(list.Element, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))),
        (EnumerationType enumeration, FactText text) => Member(enumeration, text, path),
        (CountryType, FactText text) when text.Value.Length == 2 && text.Value.All(char.IsAsciiLetterUpper) => new CelString(text.Value),
        (TextType, FactText text) => new CelString(text.Value),
        (FlagType, FactFlag flag) => CelBool.Of(flag.Value),
        (NumberType, FactNumber number) => CelInt.Of(number.Value),
        (DateType, FactDate date) => CelTimestamp.OfDate(date.Value),
        _ => throw new FactException(path, $"{Describe(fact)} (expected {Expected(type)})", fact.Origin),
    };

    private static CelString Member(EnumerationType enumeration, FactText text, string path) => enumeration.Find(text.Value) is not null
        ? new CelString(text.Value)
        : throw new FactException(path, $"'{text.Value}' (expected one of {Expected(enumeration)})", text.Origin);

    private CelObject Object(ObjectType type, FactMap map, string path)
    {
        foreach (var name in map.Entries.Keys.Where(name => type.Find(name) is null))
        {
            var suggestion = NearestName.Among(name, type.Fields.Select(field => field.Name)) is { } nearest ? $"; did you mean '{nearest}'?" : "";
            throw new FactException($"{path}.{name}", $"a {type.Name} has no such fact{suggestion}", map.Entries[name].Origin ?? map.Origin);
        }
        var fields = new List<(string Name, CelValue Value)>(type.Fields.Count);
        foreach (var field in type.Fields)
        {
            var stated = map.Entries.GetValueOrDefault(field.Name) ?? map.Rest;
            if (Shape(field, stated, $"{path}.{field.Name}") is { } value) fields.Add((field.Name, value));
        }
        return CelObject.Create(types.Of(type), fields);
    }

    private CelMap Map(MapType type, FactMap map, string path)
    {
        var builder = new CelMapBuilder();
        foreach (var (name, fact) in map.Entries)
        {
            var at = $"{path}[\"{name}\"]";
            var key = Value(type.Key, new FactText(name, fact.Origin), at);
            if (fact is FactUnknown unknown) builder.AddUncertain(key, new UnknownFact(at, unknown.Reason));
            else builder.TryAdd(key, Value(type.Value, fact, at));
        }
        if (map.Rest is { } rest) builder.Open(new UnknownFact(path, rest.Reason));
        return builder.Build();
    }

    private static string Describe(Fact fact) => fact switch
    {
        FactText text => $"'{text.Value}'",
        FactFlag flag => flag.Value ? "true" : "false",
        FactNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        FactDate date => date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FactList => "a list",
        _ => "a mapping",
    };

    private static string Expected(FactType type) => type switch
    {
        TextType => "text",
        FlagType => "true or false",
        NumberType => "a whole number",
        DateType => "a day as YYYY-MM-DD",
        CountryType => "a country code of two capital letters",
        EnumerationType enumeration => string.Join(", ", enumeration.Members.Select(member => member.Code)),
        ListType => "a list",
        MapType map => $"a mapping from {map.Key} to {map.Value}",
        _ => $"a mapping with the facts of {type}",
    };
}
