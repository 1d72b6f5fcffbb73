namespace Portolan.Desks.Register;

/// <summary>A firm that a search found.</summary>
/// <typeparam name="TFirm">What the search was over.</typeparam>
/// <param name="Firm">The firm.</param>
/// <param name="Rank">How well it fits, 0 being best.</param>
public sealed record SearchHit<TFirm>(TFirm Firm, int Rank)
    where TFirm : IFirm;
