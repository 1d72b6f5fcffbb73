namespace Portolan.Desks.Register;

/// <summary>A firm that a search found.</summary>
/// <param name="Firm">The firm.</param>
/// <param name="Rank">How well it fits, 0 being best.</param>
public sealed record SearchHit(RegisteredFirm Firm, int Rank);
