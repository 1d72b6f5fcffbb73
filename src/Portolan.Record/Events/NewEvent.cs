namespace Portolan.Record.Events;

/// <summary>An event to record; the record adds where it stands, when, and who.</summary>
/// <param name="Type">What kind of thing happened.</param>
/// <param name="Payload">What it says.</param>
/// <param name="Correlation">What it belongs together with, if anything.</param>
public sealed record NewEvent(EventType Type, Payload Payload, CorrelationId Correlation = default);
