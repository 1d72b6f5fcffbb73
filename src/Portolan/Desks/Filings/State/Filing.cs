using Portolan.Desks.Filings.Events;
using Portolan.Record.Events;

namespace Portolan.Desks.Filings.State;

/// <summary>A filing as it stands.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Content">What was prepared.</param>
/// <param name="Prepared">The entry of that.</param>
/// <param name="Release">What was released, or null.</param>
/// <param name="Released">The entry of that.</param>
/// <param name="Withdrawal">Why it was withdrawn, or null.</param>
/// <param name="Withdrawn">The entry of that.</param>
internal sealed record Filing(
    string Id, FilingPrepared Content, RecordEntry Prepared, FilingReleased? Release = null, RecordEntry? Released = null, FilingWithdrawn? Withdrawal = null, RecordEntry? Withdrawn = null)
{
    /// <summary>Where it stands.</summary>
    public FilingStatus Status => Withdrawal is not null ? FilingStatus.Withdrawn : Release is not null ? FilingStatus.Released : FilingStatus.Prepared;

    /// <summary>The version of its stream.</summary>
    public long Version => (Withdrawn ?? Released ?? Prepared).Version;

    /// <summary>The day on which it was prepared, in UTC.</summary>
    public DateOnly PreparedOn => DateOnly.FromDateTime(Prepared.When.UtcDateTime);
}
