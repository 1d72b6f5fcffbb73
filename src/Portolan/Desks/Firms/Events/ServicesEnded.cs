using Portolan.Formats;

namespace Portolan.Desks.Firms.Events;

/// <summary>An authorisation or notification ended, whole or for some services (MiCA Art. 64).</summary>
/// <param name="From">The first day on which it no longer holds.</param>
/// <param name="Services">The services; null for all, the authorisation itself being withdrawn.</param>
internal sealed record ServicesEnded(DateOnly From, IReadOnlyList<Service>? Services = null) : FirmEvent;
