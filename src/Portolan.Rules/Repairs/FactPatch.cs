using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Repairs;

/// <summary>Facts of a firm with changes made to them; what is not touched stays as it was stated, with its origin.</summary>
internal static class FactPatch
{
    /// <summary>The facts with a change made.</summary>
    /// <param name="facts">The facts of the firm.</param>
    /// <param name="change">The change.</param>
    /// <param name="variables">The values of <c>state</c>, <c>service</c>, <c>home</c>, <c>start</c> and <c>done</c>.</param>
    /// <param name="origin">The origin that changed facts get.</param>
    public static FactMap Apply(FactMap facts, FactChange change, IReadOnlyDictionary<string, Fact> variables, FactOrigin origin) =>
        Set(facts, [.. change.Path.Select(step => step.IsKey ? ((FactText)variables[step.Name]).Value : step.Name)], Value(change.Value, variables, origin), origin);

    private static Fact? Value(Fact? value, IReadOnlyDictionary<string, Fact> variables, FactOrigin origin) => value switch
    {
        null => null,
        FactText text when variables.TryGetValue(text.Value, out var variable) => variable with { Origin = origin },
        _ => value with { Origin = origin },
    };

    private static FactMap Set(Fact? container, ReadOnlySpan<string> path, Fact? value, FactOrigin origin)
    {
        // What nobody knew stays unknown besides what is set.
        var map = container switch
        {
            FactMap known => known,
            FactUnknown unknown => new FactMap(new Dictionary<string, Fact>(), unknown, unknown.Origin),
            _ => new FactMap(new Dictionary<string, Fact>(), null, origin),
        };
        var entries = new Dictionary<string, Fact>(map.Entries, StringComparer.Ordinal);
        if (path.Length > 1) entries[path[0]] = Set(entries.GetValueOrDefault(path[0]), path[1..], value, origin);
        else if (value is null) entries.Remove(path[0]);
        else entries[path[0]] = value;
        return map with { Entries = entries };
    }
}
