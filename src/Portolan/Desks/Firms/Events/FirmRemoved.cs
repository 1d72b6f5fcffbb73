namespace Portolan.Desks.Firms.Events;

/// <summary>A firm is no longer to be asked about. What was recorded of it stays.</summary>
/// <param name="Why">The reason, in the words of whoever removed it.</param>
internal sealed record FirmRemoved(string Why) : FirmEvent;
