using Portolan.Desks.Firms.Events;
using Portolan.Desks.Firms.State;
using Portolan.Record.Events;

namespace Portolan.Tests.Desks.Firms;

/// <summary>Entries as a record would make them of events, one an hour, without a record.</summary>
internal static class Entries
{
    public static DateTimeOffset Start { get; } = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public static IEnumerable<RecordEntry> Of(string firm, params IEnumerable<FirmEvent> events) => events.Select((what, index) =>
    {
        var recorded = FirmEvents.Forms.Write(what);
        return new RecordEntry
        {
            Number = index, Stream = FirmEvents.StreamOf(firm), Version = index + 1, Type = recorded.Type, When = Start.AddHours(index), Who = Actor.Parse("tester"), Payload = recorded.Payload,
        };
    });

    /// <summary>The firm that events come to.</summary>
    public static Firm Fold(FirmAdded added, params IEnumerable<FirmEvent> rest) => Book(added.Id, [added, .. rest]).Find(added.Id)!;

    public static FirmBook Book(string firm, params IEnumerable<FirmEvent> events)
    {
        var fold = new FirmsFold();
        return Of(firm, events).Aggregate(fold.Start(), fold.Apply);
    }
}
