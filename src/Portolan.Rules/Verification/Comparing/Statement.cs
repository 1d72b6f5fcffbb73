using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Comparing;

/// <summary>Something that the description of a change may say.</summary>
/// <param name="Text">The words.</param>
/// <param name="Term">The same for the solver.</param>
/// <param name="Preference">How gladly it is said: the lower, the longer it is kept.</param>
internal sealed record Statement(string Text, Term Term, StatementPreference Preference)
{
    /// <summary>What it is about, where it names one value of several: cases that differ in that value alone become one.</summary>
    public (string Subject, string Value)? Choice { get; init; }
}

/// <summary>How gladly something is said in a description.</summary>
internal enum StatementPreference
{
    /// <summary>What the rules that differ say themselves.</summary>
    OwnWords,

    /// <summary>The State, the service, the home, the kind of firm.</summary>
    Question,

    /// <summary>That a rule holds or does not: always enough, but says little.</summary>
    WholeRule,
}
