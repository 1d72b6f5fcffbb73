namespace Portolan.Rules.Verification;

/// <summary>One way in which decisions may change.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="IsPossible">True where a witness shows it, false where it is proved that it never happens, null where neither was possible.</param>
/// <param name="Witness">Facts that show it, or null.</param>
/// <param name="When">When it happens, or null where it never does or no description was found.</param>
public sealed record DecisionChange(ChangeKind Kind, bool? IsPossible, Witness? Witness, ChangeDescription? When);
