using Portolan.Rules.Decisions;
using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Translation;

/// <summary>A rule as the solver knows it.</summary>
/// <param name="Member">The rule in its edition.</param>
/// <param name="Parts">The conjuncts of its condition.</param>
/// <param name="InForce">Whether it is law on the day asked about.</param>
/// <param name="Condition">When its condition holds and when it fails.</param>
internal sealed record EncodedRule(EditionRule Member, IReadOnlyList<EncodedPart> Parts, Term InForce, SymbolicTruth Condition)
{
    /// <summary>Whether it is in force and its condition holds.</summary>
    public Term Holds { get; } = Term.And(InForce, Condition.Holds);

    /// <summary>Whether it is not in force, or its condition fails.</summary>
    public Term Fails { get; } = Term.Or(!InForce, Condition.Fails);

    /// <summary>Whether it is surely to be counted: law that is not settled never is.</summary>
    public Term Must => Member.IsFirm ? Holds : Term.False;

    /// <summary>Whether it may have to be counted.</summary>
    public Term May => !Fails;

    /// <summary>Whether all of it was translated.</summary>
    public bool IsTranslated => Parts.All(part => part.Refusal is null);
}
