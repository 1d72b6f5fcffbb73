namespace Portolan.Desks.Scenarios.Events;

/// <summary>A scenario is no longer kept.</summary>
/// <param name="Name">What it was called.</param>
internal sealed record ScenarioDropped(string Name) : ScenarioEvent(Name);
