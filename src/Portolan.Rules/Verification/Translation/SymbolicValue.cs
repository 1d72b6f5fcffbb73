using Portolan.Rules.Facts;
using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Translation;

/// <summary>What an expression comes to over facts that are not chosen yet. Where <paramref name="Defined"/> is false it is an error.</summary>
/// <param name="Defined">Whether it has a value.</param>
internal abstract record SymbolicValue(Term Defined);

/// <summary>True, false or an error: where neither of the two holds. So a logical operator may absorb an error as the language wants it.</summary>
/// <param name="Holds">Whether it is true.</param>
/// <param name="Fails">Whether it is false.</param>
internal sealed record SymbolicTruth(Term Holds, Term Fails) : SymbolicValue(Term.Or(Holds, Fails))
{
    /// <summary>An error.</summary>
    public static SymbolicTruth Error { get; } = new(Term.False, Term.False);

    /// <summary>A truth that is an error where it is not defined.</summary>
    public static SymbolicTruth Of(Term defined, Term value) => new(Term.And(defined, value), Term.And(defined, !value));
}

/// <summary>A number: of itself, of a day, of days, or of a text in the <see cref="CodeTable"/>.</summary>
internal sealed record SymbolicNumber(NumberMeaning Meaning, Term Value, Term Defined) : SymbolicValue(Defined);

/// <summary>An object, a map or a list among the facts.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">The name of its functions.</param>
/// <param name="Keys">The keys on the way to it.</param>
/// <param name="Defined">Whether it is there.</param>
internal sealed record SymbolicFact(FactType Type, string Name, IReadOnlyList<Term> Keys, Term Defined) : SymbolicValue(Defined);

/// <summary>A list written out.</summary>
internal sealed record SymbolicElements(IReadOnlyList<SymbolicValue> Items, Term Defined) : SymbolicValue(Defined);

/// <summary>An error, of whatever type a value was wanted.</summary>
internal sealed record SymbolicError() : SymbolicValue(Term.False);

/// <summary>What a <see cref="SymbolicNumber"/> numbers.</summary>
internal enum NumberMeaning
{
    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A day, from 0001-01-01.</summary>
    Day,

    /// <summary>A span of time in days.</summary>
    Days,

    /// <summary>A text.</summary>
    Text,
}
