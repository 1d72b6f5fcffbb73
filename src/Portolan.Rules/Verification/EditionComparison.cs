using Portolan.Rules.Decisions;

namespace Portolan.Rules.Verification;

/// <summary>How the decisions of two editions differ, over all facts that are known.</summary>
/// <param name="Before">The one edition.</param>
/// <param name="After">The other.</param>
/// <param name="Changes">For each way in which a decision may change, whether it can and exactly when.</param>
public sealed record EditionComparison(Edition Before, Edition After, IReadOnlyList<DecisionChange> Changes);
