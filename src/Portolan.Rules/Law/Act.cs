using System.Collections.Frozen;

namespace Portolan.Rules.Law;

/// <summary>
/// An act of Union law as far as citations need it: what it is called and which articles, paragraphs and points it has. Its words
/// are not held here.
/// </summary>
public sealed class Act
{
    private readonly IReadOnlyList<string> ordered;
    private readonly FrozenDictionary<string, int> places;

    internal Act(Celex celex, string shortName, string frenchShortName, string title, string frenchTitle, string version, IEnumerable<string> provisions)
    {
        Celex = celex;
        ShortName = shortName;
        FrenchShortName = frenchShortName;
        Title = title;
        FrenchTitle = frenchTitle;
        Version = version;
        ordered = [.. provisions];
        places = ordered.Index().DistinctBy(provision => provision.Item).ToFrozenDictionary(provision => provision.Item, provision => provision.Index, StringComparer.Ordinal);
    }

    /// <summary>The act's CELEX number.</summary>
    public Celex Celex { get; }

    /// <summary>What practitioners call it: <c>MiCA</c>.</summary>
    public string ShortName { get; }

    /// <summary>What practitioners call it in French: <c>RGPD</c>; the same as in English where the file has no other.</summary>
    public string FrenchShortName { get; }

    /// <summary>Number and subject, in our words, in English.</summary>
    public string Title { get; }

    /// <summary>Number and subject, in our words, in French; in English where the file has no French.</summary>
    public string FrenchTitle { get; }

    /// <summary>Which text the structure was taken from: the Official Journal, or a dated consolidation.</summary>
    public string Version { get; }

    /// <summary>How many provisions the act has, counting articles, paragraphs and points.</summary>
    public int Count => places.Count;

    /// <summary>Whether the act has this article, paragraph or point.</summary>
    /// <param name="number">A number such as <c>65(1)(a)</c> or <c>Annex IV</c>.</param>
    public bool Has(string number) => places.ContainsKey(number);

    /// <summary>The place of an article, paragraph or point in the order of the act, from 0; -1 where the act has no such provision.</summary>
    /// <param name="number">A number such as <c>65(1)(a)</c> or <c>Annex IV</c>.</param>
    public int PlaceOf(string number) => places.GetValueOrDefault(number, -1);

    /// <summary>The longest beginning of a number that exists: <c>65(1)</c> for <c>65(1)(z)</c>, or null where not even the article does.</summary>
    /// <param name="number">A number that does not exist.</param>
    public string? NearestAbove(string number)
    {
        for (var end = number.LastIndexOf('('); end > 0; end = number.LastIndexOf('(', end - 1))
        {
            if (Has(number[..end])) return number[..end];
        }
        return null;
    }

    /// <summary>What exists where a number was looked for: <c>65 has (1) to (4)</c> for <c>65(9)</c>.</summary>
    /// <param name="number">A number that does not exist.</param>
    public string DescribeNearest(string number)
    {
        if (NearestAbove(number) is not { } above)
        {
            var articles = ordered.Where(provision => !provision.Contains('(', StringComparison.Ordinal))
                .ToLookup(provision => char.IsAsciiDigit(provision[0]));
            return "it has " + string.Join(" and ", new[] { Range([.. articles[true]]), Range([.. articles[false]]) }.Where(range => range.Length > 0));
        }
        var parts = ordered.Where(provision => provision.Length > above.Length && provision.StartsWith(above, StringComparison.Ordinal))
            .Select(provision => provision[above.Length..])
            .Where(part => part[0] == '(' && part.LastIndexOf('(') == 0).ToList();
        return parts.Count == 0 ? $"{above} has no parts" : $"{above} has {Range(parts)}";
    }

    private static string Range(List<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        2 => $"{parts[0]} and {parts[1]}",
        _ => $"{parts[0]} to {parts[^1]}",
    };
}
