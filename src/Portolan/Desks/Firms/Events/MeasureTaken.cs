using Portolan.Formats;

namespace Portolan.Desks.Firms.Events;

/// <summary>An authority took a measure against the firm.</summary>
/// <param name="Power">The article that it rests on.</param>
/// <param name="State">The State of the authority.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null where it has none yet. A later event for the same power, State and first day replaces it.</param>
/// <param name="Services">The services concerned; null for all.</param>
internal sealed record MeasureTaken(MeasurePower Power, Country State, DateOnly From, DateOnly? Until = null, IReadOnlyList<Service>? Services = null) : FirmEvent;
