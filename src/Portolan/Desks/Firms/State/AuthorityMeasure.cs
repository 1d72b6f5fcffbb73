using Portolan.Formats;

namespace Portolan.Desks.Firms.State;

/// <summary>A measure of an authority against a firm.</summary>
/// <param name="Power">The article that it rests on.</param>
/// <param name="State">The State of the authority.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, if there is one.</param>
/// <param name="Services">The services concerned; null for all.</param>
internal sealed record AuthorityMeasure(MeasurePower Power, Country State, DateOnly From, DateOnly? Until, IReadOnlyList<Service>? Services);
