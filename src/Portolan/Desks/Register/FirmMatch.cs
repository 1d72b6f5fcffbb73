namespace Portolan.Desks.Register;

/// <summary>A firm of one snapshot found again in another.</summary>
/// <param name="Before">The firm in the earlier snapshot.</param>
/// <param name="After">The firm in the later one.</param>
/// <param name="By">What they were matched by.</param>
public sealed record FirmMatch(RegisteredFirm Before, RegisteredFirm After, MatchedBy By);
