namespace Portolan.Desks.Scenarios.Events;

/// <summary>Something about a scenario that people keep.</summary>
/// <param name="Name">What they call it.</param>
internal abstract record ScenarioEvent(string Name);
