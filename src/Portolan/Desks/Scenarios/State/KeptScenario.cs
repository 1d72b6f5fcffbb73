using Portolan.Desks.Scenarios.Events;
using Portolan.Record.Events;

namespace Portolan.Desks.Scenarios.State;

/// <summary>A scenario that people keep.</summary>
/// <param name="Kept">What it is.</param>
/// <param name="Entry">The entry of the record that says so.</param>
internal sealed record KeptScenario(ScenarioKept Kept, RecordEntry Entry);
