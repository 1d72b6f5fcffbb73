namespace Portolan.Desks.Register;

/// <summary>A firm as the snapshot of a day lists it.</summary>
/// <param name="Day">The day of the snapshot.</param>
/// <param name="Firm">The firm in it.</param>
public sealed record FirmListing(DateOnly Day, RegisteredFirm Firm);
