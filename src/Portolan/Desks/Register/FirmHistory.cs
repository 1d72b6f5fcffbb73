using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>What became of a firm over the snapshots at hand.</summary>
/// <param name="Listings">The firm in each snapshot that lists it, in the order of their days.</param>
/// <param name="Steps">What changed from one such snapshot to the next.</param>
public sealed record FirmHistory(IReadOnlyList<FirmListing> Listings, IReadOnlyList<HistoryStep> Steps)
{
    /// <summary>The days of the snapshots that list it, in their order.</summary>
    public IEnumerable<DateOnly> Days => Listings.Select(listing => listing.Day);

    /// <summary>The history of a firm up to a snapshot, back to the first before which it was not listed.</summary>
    /// <param name="firm">The firm.</param>
    /// <param name="snapshot">The snapshot that it stands in; without a day it has no history.</param>
    /// <param name="library">The snapshots at hand.</param>
    public static FirmHistory Of(RegisteredFirm firm, RegisterSnapshot snapshot, RegisterLibrary library)
    {
        var steps = new List<HistoryStep>();
        var listings = new List<FirmListing>();
        if (snapshot.Date is { } last) listings.Add(new FirmListing(last, firm));
        var later = snapshot;
        var id = firm.Id;
        foreach (var day in library.Files.Where(file => file.Heading.Kind == RegisterKind.Casps && file.Heading.Date < snapshot.Date).Select(file => file.Heading.Date!.Value))
        {
            var earlier = library.Find(RegisterKind.Casps, day)!;
            var diff = library.Between(earlier, later);
            if (diff.Matches.FirstOrDefault(match => match.After.Id == id) is not { } match) break;
            if (diff.Changed.FirstOrDefault(changed => changed.Match.After.Id == id) is { } change) steps.Add(new HistoryStep(day, later.Date!.Value, change));
            listings.Add(new FirmListing(day, match.Before));
            id = match.Before.Id;
            later = earlier;
        }
        listings.Reverse();
        steps.Reverse();
        return new FirmHistory(listings, steps);
    }
}
