using Portolan.Desks.Duties.Events;
using Portolan.Record.Events;
using Portolan.Recording;

namespace Portolan.Desks.Duties.State;

/// <summary>What a record says of the duties of firms.</summary>
internal sealed class DutiesFold() : StreamFold<DutyBook, DutyEvent>(DutyEvents.StreamPrefix, DutyEvents.Forms)
{
    /// <inheritdoc/>
    public override string Name => "duties";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override DutyBook Start() => new();

    /// <inheritdoc/>
    protected override void Put(DutyBook state, string subject, DutyEvent what, RecordEntry entry) => state.Put(subject, what, entry);

    /// <inheritdoc/>
    protected override IEnumerable<RecordEntry> Entries(DutyBook state) => state.Entries;
}
