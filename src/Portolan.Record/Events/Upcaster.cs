namespace Portolan.Record.Events;

/// <summary>Brings the payload of one version of a type to the next.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="FromVersion">The version that it reads, from 1; it gives the version after that.</param>
/// <param name="Change">A pure function from the old payload to the new.</param>
public sealed record Upcaster(string Name, int FromVersion, Func<Payload, Payload> Change);
