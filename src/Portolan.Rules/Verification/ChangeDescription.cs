namespace Portolan.Rules.Verification;

/// <summary>When decisions change: in any of the cases. Each case is a set of conditions, and holds where all of them do.</summary>
/// <param name="Given">The decision that is presupposed, in words.</param>
/// <param name="Cases">
/// The cases. A condition is written in the language of conditions; <c>ID holds</c> and <c>ID does not hold</c> speak of a rule as a whole.
/// </param>
/// <param name="IsExact">Whether it is proved that decisions change in no other case; in these they are proved to.</param>
public sealed record ChangeDescription(string Given, IReadOnlyList<IReadOnlyList<string>> Cases, bool IsExact);
