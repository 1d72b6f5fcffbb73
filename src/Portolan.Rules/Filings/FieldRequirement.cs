using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Filings;

/// <summary>Whether a field has to be answered: <see cref="Always"/>, <see cref="Never"/>, or where something is the case.</summary>
public sealed class FieldRequirement
{
    private FieldRequirement(bool isAlways, LocalisedText? when, string? field, IReadOnlyList<string> values)
    {
        IsAlways = isAlways;
        When = when;
        Field = field;
        Values = values;
    }

    /// <summary>In every case.</summary>
    public static FieldRequirement Always { get; } = new(true, null, null, []);

    /// <summary>In no case; it may be.</summary>
    public static FieldRequirement Never { get; } = new(false, null, null, []);

    /// <summary>Whether it has to be answered in every case.</summary>
    public bool IsAlways { get; }

    /// <summary>The case in which it has to be answered, in words; null for every case or none.</summary>
    public LocalisedText? When { get; }

    /// <summary>The other field that says whether that is the case; null where only the firm can say.</summary>
    public string? Field { get; }

    /// <summary>The answers of that field in which it is.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>In a case that only the firm can tell: it answers, or says why there is nothing to answer.</summary>
    public static FieldRequirement Where(LocalisedText when) => new(false, when, null, []);

    /// <summary>In a case that the answer of another field tells.</summary>
    public static FieldRequirement Where(LocalisedText when, string field, IReadOnlyList<string> values) => new(false, when, field, values);
}
