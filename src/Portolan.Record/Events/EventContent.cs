namespace Portolan.Record.Events;

/// <summary>What an event says in the shape of a type, as folds read it.</summary>
/// <param name="Type">The type.</param>
/// <param name="Payload">The payload in that type's shape.</param>
public sealed record EventContent(EventType Type, Payload Payload);
