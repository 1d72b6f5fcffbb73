using Portolan.Formats;
using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>Which services and host States a firm has over time, as far as the snapshots at hand tell. What lies between two of them that differ is not told.</summary>
/// <param name="From">The first day told of.</param>
/// <param name="To">The day of the last snapshot.</param>
/// <param name="Snapshots">The days of the snapshots, in their order.</param>
/// <param name="Services">The services that it ever had, by letter.</param>
/// <param name="Hosts">The host States that it ever had, by code.</param>
public sealed record FirmTimeline(DateOnly From, DateOnly To, IReadOnlyList<DateOnly> Snapshots, IReadOnlyList<TimelineRow> Services, IReadOnlyList<TimelineRow> Hosts)
{
    /// <summary>The timeline of a history; null where no snapshot has a day or nothing is listed.</summary>
    public static FirmTimeline? Of(FirmHistory history)
    {
        var listings = history.Listings;
        var services = Service.All
            .Select(service => new TimelineRow(service.ToString(), service.EnglishName, service.FrenchName, Spans(listings, entry => entry.Services.About(service), hasDay: true)))
            .Where(row => row.Spans.Count > 0).ToList();
        var hosts = Country.Eea
            .Select(state => new TimelineRow(state.Code, state.EnglishName, state.FrenchName, Spans(listings, entry => entry.Hosts.About(state), hasDay: false)))
            .Where(row => row.Spans.Count > 0).OrderBy(row => row.Code, StringComparer.Ordinal).ToList();
        var days = services.Concat(hosts).SelectMany(row => row.Spans).Select(span => span.From).ToList();
        return days.Count == 0 ? null : new FirmTimeline(days.Min(), listings[^1].Day, [.. history.Days], services, hosts);
    }

    /// <summary>The times of one service or State.</summary>
    /// <param name="listings">The firm over time.</param>
    /// <param name="about">What a row says of it.</param>
    /// <param name="hasDay">Whether the row's day of authorisation is its own: that of services is, host States have none.</param>
    private static List<TimelineSpan> Spans(IReadOnlyList<FirmListing> listings, Func<CaspEntry, Certainty> about, bool hasDay)
    {
        var spans = new List<TimelineSpan>();
        for (var place = 0; place < listings.Count; place++)
        {
            var (day, entries) = (listings[place].Day, Saying(listings[place].Firm, about));
            if (entries.Count == 0) continue;
            var kind = about(entries[0]) == Certainty.Listed ? SpanKind.Listed : SpanKind.Doubtful;
            var end = entries.All(entry => entry.EndedOn < day) ? entries.Max(entry => entry.EndedOn)!.Value : day;
            if (spans.LastOrDefault() is { } last && place > 0 && last.To == listings[place - 1].Day && last.Kind == kind)
            {
                spans[^1] = last with { To = end };
                continue;
            }
            if (hasDay) AddStated(spans, entries, place > 0 ? listings[place - 1].Day : null, end);
            if (end == day) spans.Add(new TimelineSpan(day, day, kind));
        }
        return spans;
    }

    /// <summary>The rows that list it, or else those in doubt.</summary>
    private static List<CaspEntry> Saying(RegisteredFirm firm, Func<CaspEntry, Certainty> about)
    {
        var listing = firm.Entries.Where(entry => about(entry) == Certainty.Listed).ToList();
        return listing.Count > 0 ? listing : [.. firm.Entries.Where(entry => about(entry) == Certainty.Doubtful)];
    }

    private static void AddStated(List<TimelineSpan> spans, List<CaspEntry> entries, DateOnly? previous, DateOnly until)
    {
        if (entries.Min(entry => entry.AuthorisedFrom) is not { } from) return;
        if (from < previous) from = previous.Value;
        if (from < until) spans.Add(new TimelineSpan(from, until, SpanKind.Stated));
    }
}
