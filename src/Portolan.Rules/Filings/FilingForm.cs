using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Filings;

/// <summary>What the law asks a firm to tell an authority on an occasion, as a form. Immutable once read; it needs nothing but its own file.</summary>
public sealed class FilingForm
{
    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>The provisions that ask for it, each with its place in the file.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>How the acts that it cites are called.</summary>
    public required IReadOnlyDictionary<Celex, LocalisedText> Acts { get; init; }

    /// <summary>Its title.</summary>
    public required LocalisedText Title { get; init; }

    /// <summary>Whom it goes to.</summary>
    public required LocalisedText To { get; init; }

    /// <summary>What has to be known to use it, or null; it is not part of what is filed.</summary>
    public required LocalisedText? Note { get; init; }

    /// <summary>How sure it is that the law asks for these fields.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What the firm declares with it, or null.</summary>
    public required LocalisedText? Declaration { get; init; }

    /// <summary>Its fields, in sections.</summary>
    public required IReadOnlyList<FilingSection> Sections { get; init; }

    /// <summary>Its fields, in order, without those of objects.</summary>
    public IEnumerable<FilingField> Fields => Sections.SelectMany(section => section.Fields);

    /// <summary>Its fields with those of objects.</summary>
    public IEnumerable<FilingField> AllFields => Fields.SelectMany(outer => outer.Fields.Prepend(outer));

    /// <summary>How it cites provisions, each act named once: <c>Regulation (EU) 2023/1114, Art. 65(1)(a), 65(1)(b)</c>.</summary>
    public string Cite(IReadOnlyList<Citation> citations, Language language) =>
        string.Join("; ", citations.Select(citation => citation.Provision).GroupBy(provision => provision.Act).Select(act => Cite(act.Key, [.. act.Select(provision => provision.Number)], language)));

    private string Cite(Celex act, IReadOnlyList<string> numbers, Language language)
    {
        var words = language == Language.French ? (Article: "art.", Annex: "annexe") : (Article: "Art.", Annex: "Annex");
        var isAnnex = numbers.ToLookup(number => number.StartsWith("Annex", StringComparison.Ordinal));
        var places = new List<string>();
        if (isAnnex[false].Any()) places.Add($"{words.Article} {string.Join(", ", isAnnex[false])}");
        if (isAnnex[true].Any()) places.Add(words.Annex);
        return $"{Acts[act].In(language)}, {string.Join(", ", places)}";
    }
}
