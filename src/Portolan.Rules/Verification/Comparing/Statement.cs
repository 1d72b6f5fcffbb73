using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Comparing;

/// <summary>Something that the description of a change may say.</summary>
/// <param name="Text">The words.</param>
/// <param name="Term">The same for the solver.</param>
/// <param name="Kind">What kind of statement.</param>
internal sealed record Statement(string Text, Term Term, StatementKind Kind)
{
    /// <summary>What it is about, where it names one value of several: cases that differ in that value alone become one.</summary>
    public (string Subject, string Value)? Choice { get; init; }
}

/// <summary>What a description speaks of.</summary>
internal enum StatementKind
{
    /// <summary>What the rules that differ say themselves.</summary>
    OwnWords,

    /// <summary>What the rules that both editions share come to together.</summary>
    OtherRules,

    /// <summary>The State, the service, the home, the kind of firm.</summary>
    Question,

    /// <summary>That a rule holds or does not: always enough, but says little.</summary>
    WholeRule,
}
