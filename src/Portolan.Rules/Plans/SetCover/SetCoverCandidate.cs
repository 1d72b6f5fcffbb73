namespace Portolan.Rules.Plans.SetCover;

/// <summary>Something that may be chosen: in a plan, a measure that a firm can take.</summary>
/// <param name="Cost">What choosing it costs, in whole units of the caller's (hours, euro), above zero.</param>
/// <param name="Demands">The numbers of the demands that it covers, in any order; a repetition changes nothing.</param>
/// <param name="Prerequisite">
/// The number of the candidate without which this one may not be chosen, or null. The prerequisite's own cost is counted once, however many
/// candidates rest on it.
/// </param>
public sealed record SetCoverCandidate(long Cost, IReadOnlyList<int> Demands, int? Prerequisite = null);
