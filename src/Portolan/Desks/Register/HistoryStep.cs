namespace Portolan.Desks.Register;

/// <summary>What changed about a firm between two snapshots.</summary>
/// <param name="Before">The day of the earlier snapshot.</param>
/// <param name="After">The day of the later one.</param>
/// <param name="Changed">The firm in both, and what changed.</param>
public sealed record HistoryStep(DateOnly Before, DateOnly After, ChangedFirm Changed);
