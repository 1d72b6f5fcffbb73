using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Verification.Checks;

/// <summary>Takes down what the checks come to.</summary>
internal sealed class Ledger
{
    private readonly List<VerificationFinding> findings = [];
    private readonly List<OpenQuestion> open = [];
    private readonly List<VerifierFault> faults = [];

    public IReadOnlyList<VerificationFinding> Findings => [.. findings.OrderBy(finding => finding.Kind).ThenBy(finding => finding.Rule.Id)];

    public IReadOnlyList<OpenQuestion> Open => open;

    public IReadOnlyList<VerifierFault> Faults => faults;

    /// <summary>Notes a finding that cannot be meant.</summary>
    public void Error(FindingKind kind, Rule rule, string says, IReadOnlyList<RuleId> others, Witness? witness) =>
        findings.Add(new VerificationFinding(kind, FindingSeverity.Error, rule, says, others, witness));

    /// <summary>Notes a finding that may be meant.</summary>
    public void Warning(FindingKind kind, Rule rule, string says, IReadOnlyList<RuleId> others, Witness? witness) =>
        findings.Add(new VerificationFinding(kind, FindingSeverity.Warning, rule, says, others, witness));

    /// <summary>Notes that the solver gave no answer.</summary>
    public void Unanswered(string about) => Leave(about, "the solver gave no answer in time");

    /// <summary>Notes something that stays open.</summary>
    public void Leave(string about, string because) => open.Add(new OpenQuestion(about, because));

    /// <summary>Notes a search that came to nothing that can be relied on; says whether it found facts.</summary>
    public bool Accept(string about, SearchResult result)
    {
        if (result.Outcome == SearchOutcome.Open) Leave(about, result.Says!);
        if (result.Outcome == SearchOutcome.Fault) faults.Add(new VerifierFault(about, result.Question!, result.Says!));
        return result.Outcome == SearchOutcome.Found;
    }
}
