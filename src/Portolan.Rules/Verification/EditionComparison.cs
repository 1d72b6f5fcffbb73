using Portolan.Rules.Decisions;

namespace Portolan.Rules.Verification;

/// <summary>How the decisions of two editions differ, over all facts that are known.</summary>
/// <param name="Before">The one edition.</param>
/// <param name="After">The other.</param>
/// <param name="Changes">For each way in which a decision may change, whether it can and exactly when.</param>
public sealed record EditionComparison(Edition Before, Edition After, IReadOnlyList<DecisionChange> Changes);

/// <summary>One way in which decisions may change.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="IsPossible">True where a witness shows it, false where it is proved that it never happens, null where neither was possible.</param>
/// <param name="Witness">Facts that show it, or null.</param>
/// <param name="When">When it happens, or null where it never does or no description was found.</param>
public sealed record DecisionChange(ChangeKind Kind, bool? IsPossible, Witness? Witness, ChangeDescription? When);

/// <summary>The ways in which a decision may change from one edition to another.</summary>
public enum ChangeKind
{
    /// <summary>What was not permitted or unsettled is permitted.</summary>
    Grants,

    /// <summary>What was permitted is not permitted or unsettled.</summary>
    Takes,

    /// <summary>What was unsettled is not permitted.</summary>
    Refuses,

    /// <summary>What was not permitted is unsettled.</summary>
    Unsettles,
}

/// <summary>When decisions change: in any of the cases. Each case is a set of conditions, and holds where all of them do.</summary>
/// <param name="Given">The decision that is presupposed, in words.</param>
/// <param name="Cases">
/// The cases. A condition is written in the language of conditions; <c>ID holds</c> and <c>ID does not hold</c> speak of a rule as a whole.
/// </param>
/// <param name="IsExact">Whether it is proved that decisions change in no other case; in these they are proved to.</param>
public sealed record ChangeDescription(string Given, IReadOnlyList<IReadOnlyList<string>> Cases, bool IsExact);
