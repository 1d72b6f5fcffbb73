using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>What became of a firm over the snapshots at hand.</summary>
/// <param name="Days">The days of the snapshots that list it, in their order.</param>
/// <param name="Steps">What changed from one such snapshot to the next.</param>
internal sealed record FirmHistory(IReadOnlyList<DateOnly> Days, IReadOnlyList<HistoryStep> Steps)
{
    /// <summary>The history of a firm up to a snapshot.</summary>
    public static FirmHistory Of(RegisteredFirm firm, RegisterSnapshot snapshot, RegisterLibrary library)
    {
        var steps = new List<HistoryStep>();
        var days = new List<DateOnly>();
        if (snapshot.Date is { } last) days.Add(last);
        var later = snapshot;
        var id = firm.Id;
        foreach (var file in library.Files.Where(file => file.Heading.Kind == RegisterKind.Casps && file.Heading.Date < snapshot.Date))
        {
            var earlier = file.Open();
            var diff = RegisterDiff.Between(earlier, later);
            if (diff.Matches.FirstOrDefault(match => match.After.Id == id) is not { } match) break;
            if (diff.Changed.FirstOrDefault(changed => changed.Match.After.Id == id) is { } change) steps.Add(new HistoryStep(file.Heading.Date!.Value, later.Date!.Value, change));
            days.Add(file.Heading.Date!.Value);
            id = match.Before.Id;
            later = earlier;
        }
        days.Reverse();
        steps.Reverse();
        return new FirmHistory(days, steps);
    }
}

/// <summary>What changed about a firm between two snapshots.</summary>
internal sealed record HistoryStep(DateOnly Before, DateOnly After, ChangedFirm Changed);
