using Portolan.Desks.Firms.Events;
using Portolan.Record.Events;
using Portolan.Recording;

namespace Portolan.Desks.Firms.State;

/// <summary>The firms that a record comes to.</summary>
internal sealed class FirmsFold() : StreamFold<FirmBook, FirmEvent>(FirmEvents.StreamPrefix, FirmEvents.Forms)
{
    /// <inheritdoc/>
    public override string Name => "firms";

    /// <inheritdoc/>
    public override int Version => 2;

    /// <inheritdoc/>
    public override FirmBook Start() => new();

    /// <inheritdoc/>
    protected override void Put(FirmBook state, string subject, FirmEvent what, RecordEntry entry) => state.Put(subject, FirmChange.Apply(state.Find(subject), what, entry), entry);

    /// <inheritdoc/>
    protected override IEnumerable<RecordEntry> Entries(FirmBook state) => state.Entries;
}
