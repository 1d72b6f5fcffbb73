using Portolan.Rules.Linting;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Rules;

/// <summary>What the checks of a rulebook say, each run once and kept: a rulebook does not change while it is served.</summary>
/// <param name="rulebook">The rulebook.</param>
/// <param name="verification">The proofs by the solver.</param>
internal sealed class RulebookChecks(Rulebook rulebook, Verification verification)
{
    private readonly Lazy<IReadOnlyList<LintFinding>> findings = new(() => RulebookLint.Of(rulebook).Findings);

    /// <summary>What the linter found, by place in the rulebook.</summary>
    public IReadOnlyList<LintFinding> Findings => this.findings.Value;

    /// <summary>The proofs by the solver.</summary>
    public Verification Verification => verification;
}
