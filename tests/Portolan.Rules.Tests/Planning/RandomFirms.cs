using FsCheck;
using FsCheck.Fluent;
using Portolan.Rules.Facts;

namespace Portolan.Rules.Tests.Planning;

/// <summary>Random facts of the schema's own shape, unknown ones included.</summary>
internal static class RandomFirms
{
    private static readonly DateOnly FirstDay = new(2024, 11, 1);
    private const int Days = 760;
    private const int DeepestNesting = 3;

    /// <summary>A random day; most are among a few, so that the same day is met often.</summary>
    public static Gen<DateOnly> Day { get; } = Gen.Frequency(
        (4, Gen.Elements(60, 61, 120, 300, 301).Select(FirstDay.AddDays)), (1, Gen.Choose(0, Days).Select(FirstDay.AddDays)));

    /// <summary>Facts of the variable <c>firm</c>: any field may be stated, left out, or unknown.</summary>
    public static Gen<FactMap> Firm(FactSchema schema) => Object((ObjectType)schema.Find("firm")!.Type, DeepestNesting);

    /// <summary>Facts of another variable: stated, left out, or unknown.</summary>
    public static Gen<Fact?> Variable(FactSchema schema, string name) => Field(schema.Find(name)!, DeepestNesting).Select(field => field.Fact);

    private static Gen<FactMap> Object(ObjectType type, int depth) =>
        from entries in Gen.CollectToArray(type.Fields, field => Field(field, depth))
        select new FactMap(entries.Where(entry => entry.Fact is not null).ToDictionary(entry => entry.Name, entry => entry.Fact!));

    private static Gen<(string Name, Fact? Fact)> Field(FactField field, int depth) => Gen.Frequency(
        (6, Value(field.Type, depth - 1).Select(fact => (field.Name, (Fact?)fact))),
        (field.Absence.Kind == AbsenceKind.Unknown ? 1 : 6, Gen.Constant((field.Name, (Fact?)null))),
        (1, Gen.Constant((field.Name, (Fact?)new FactUnknown("random")))));

    private static Gen<Fact> Value(FactType type, int depth) => type switch
    {
        FlagType => Gen.Elements(true, false).Select(flag => (Fact)new FactFlag(flag)),
        NumberType => Gen.Choose(-3, 3).Select(number => (Fact)new FactNumber(number)),
        DateType => Day.Select(day => (Fact)new FactDate(day)),
        CountryType => Gen.Elements("MT", "FR", "DE", "NO", "GB").Select(code => (Fact)new FactText(code)),
        EnumerationType enumeration => Gen.Elements(Few(enumeration)).Select(code => (Fact)new FactText(code)),
        ListType list => Value(list.Element, depth - 1).ListOf().Select(items => (Fact)new FactList([.. items.Take(3)])),
        MapType map => Map(map, depth),
        ObjectType obj => Object(obj, depth).Select(fact => (Fact)fact),
        _ => Gen.Constant((Fact)new FactText("text")),
    };

    /// <summary>A map over some of its keys; each may be uncertain, and the whole may be open.</summary>
    private static Gen<Fact> Map(MapType map, int depth)
    {
        var entry = Gen.Frequency((6, Value(map.Value, depth - 1)), (1, Gen.Constant((Fact)new FactUnknown("random key"))));
        return
            from keys in Gen.SubListOf(Few((EnumerationType)map.Key))
            from entries in Gen.CollectToArray(keys, key => entry.Select(fact => (Key: key, Fact: fact)))
            from open in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
            select (Fact)new FactMap(entries.ToDictionary(pair => pair.Key, pair => pair.Fact), open ? new FactUnknown("random rest") : null);
    }

    private static string[] Few(EnumerationType type) => type.Name == "state"
        ? ["MT", "FR", "DE", "NO", "IT", "SE"]
        : [.. type.Members.Select(member => member.Code)];
}
