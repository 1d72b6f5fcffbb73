namespace Portolan.Desks.Firms.Events;

/// <summary>The licence that a notification rests on was withdrawn (MiCA Art. 60(11)).</summary>
/// <param name="From">The first day on which it no longer holds.</param>
internal sealed record LicenceWithdrawn(DateOnly From) : FirmEvent;
