namespace Portolan.Desks.Firms.Events;

/// <summary>A list is complete as it stands: what is not in it is not the case.</summary>
/// <param name="List">The list.</param>
internal sealed record ListConfirmed(FirmList List) : FirmEvent;
