using Portolan.Desks.Scenarios.Events;
using Portolan.Record.Events;
using Portolan.Recording;

namespace Portolan.Desks.Scenarios.State;

/// <summary>What a record says of scenarios.</summary>
internal sealed class ScenariosFold() : StreamFold<ScenarioBook, ScenarioEvent>(ScenarioEvents.StreamPrefix, ScenarioEvents.Forms)
{
    /// <inheritdoc/>
    public override string Name => "scenarios";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override ScenarioBook Start() => new();

    /// <inheritdoc/>
    protected override void Put(ScenarioBook state, string subject, ScenarioEvent what, RecordEntry entry) => state.Put(what, entry);

    /// <inheritdoc/>
    protected override IEnumerable<RecordEntry> Entries(ScenarioBook state) => state.Entries;
}
