namespace Portolan.Desks.Filings.Events;

/// <summary>A filing is no longer meant. What was recorded of it stays.</summary>
/// <param name="Why">The reason.</param>
internal sealed record FilingWithdrawn(string Why) : FilingEvent;
