using Portolan.Formats;

namespace Portolan.Desks.Firms.Events;

/// <summary>A step of a passport to a host State (MiCA Art. 65).</summary>
/// <param name="State">The host State.</param>
/// <param name="Step">What happened.</param>
/// <param name="On">The day on which it did.</param>
/// <param name="Services">The services that the passport covers; null for all.</param>
internal sealed record PassportAdvanced(Country State, PassportStep Step, DateOnly On, IReadOnlyList<Service>? Services = null) : FirmEvent;
