using Portolan.Desks.Filings.Events;
using Portolan.Record.Events;
using Portolan.Recording;

namespace Portolan.Desks.Filings.State;

/// <summary>The filings that a record comes to.</summary>
internal sealed class FilingsFold() : StreamFold<FilingBook, FilingEvent>(FilingEvents.StreamPrefix, FilingEvents.Forms)
{
    /// <inheritdoc/>
    public override string Name => "filings";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override FilingBook Start() => new();

    /// <inheritdoc/>
    protected override void Put(FilingBook state, string subject, FilingEvent what, RecordEntry entry) => state.Put(subject, what, entry);

    /// <inheritdoc/>
    protected override IEnumerable<RecordEntry> Entries(FilingBook state) => state.Entries;
}
