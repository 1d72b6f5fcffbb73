using Portolan.Desks.Duties.Events;
using Portolan.Record.Events;

namespace Portolan.Desks.Duties.State;

/// <summary>What was recorded of one duty of a firm, the oldest first.</summary>
internal sealed class DutyHistory
{
    private readonly List<(DutyEvidenced Evidence, RecordEntry Entry)> evidence = [];
    private readonly List<(DutyOccasioned Occasion, RecordEntry Entry)> occasions = [];

    /// <summary>A duty of which nothing was recorded.</summary>
    public static DutyHistory Empty { get; } = new();

    /// <summary>What shows that it was done.</summary>
    public IReadOnlyList<(DutyEvidenced Evidence, RecordEntry Entry)> Evidence => this.evidence;

    /// <summary>What happened that it follows.</summary>
    public IReadOnlyList<(DutyOccasioned Occasion, RecordEntry Entry)> Occasions => this.occasions;

    /// <summary>Who sees to it, or null.</summary>
    public string? Owner { get; private set; }

    /// <summary>Takes up an event.</summary>
    public void Put(DutyEvent what, RecordEntry entry)
    {
        if (what is DutyEvidenced shown) this.evidence.Add((shown, entry));
        if (what is DutyOccasioned occasion) this.occasions.Add((occasion, entry));
        if (what is DutyAssigned assigned) Owner = assigned.Owner;
    }
}
