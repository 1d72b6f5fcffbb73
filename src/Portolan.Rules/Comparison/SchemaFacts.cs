using Portolan.Rules.Facts;

namespace Portolan.Rules.Comparison;

/// <summary>
/// Fits stated facts to the schema of another version of a rulebook: what it does not declare is left out, because no rule of that version
/// can read it. What it declares as another type stays, and is refused where values are made of it.
/// </summary>
public static class SchemaFacts
{
    /// <summary>The facts of a firm, or of another object, as far as a schema declares them.</summary>
    /// <param name="schema">The schema of the version that is asked.</param>
    /// <param name="variable">The variable that the facts are for, such as <c>firm</c>.</param>
    /// <param name="facts">What is stated.</param>
    public static FactMap Of(FactSchema schema, string variable, FactMap facts) =>
        schema.Find(variable) is { } declared && Fit(declared.Type, facts) is FactMap fitted ? fitted : facts;

    private static Fact Fit(FactType type, Fact fact) => (type, fact) switch
    {
        (ObjectType owner, FactMap map) => With(map, name => owner.Find(name)?.Type),
        (MapType declared, FactMap map) => With(map, name => Includes(declared.Key, name) ? declared.Value : null),
        (ListType list, FactList items) => items with
        {
            Items = [.. items.Items.Where(item => item is not FactText text || Includes(list.Element, text.Value)).Select(item => Fit(list.Element, item))],
        },
        _ => fact,
    };

    private static FactMap With(FactMap map, Func<string, FactType?> typeOf)
    {
        var entries = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var (name, fact) in map.Entries)
        {
            if (typeOf(name) is { } type) entries.Add(name, Fit(type, fact));
        }
        return map with { Entries = entries };
    }

    private static bool Includes(FactType type, string code) => type is not EnumerationType enumeration || enumeration.Find(code) is not null;
}
