using Portolan.Formats;
using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>What happened to the firms of CASPS between two snapshots.</summary>
/// <param name="Before">The day of the earlier snapshot; null where it is not known.</param>
/// <param name="After">The day of the later one; null where it is not known.</param>
/// <param name="Came">Firms that stand only in the later snapshot, in its order.</param>
/// <param name="Left">Firms that stand only in the earlier one, in its order.</param>
/// <param name="Changed">Firms that stand in both and are not the same, in the order of the later one.</param>
/// <param name="Matches">All firms that stand in both.</param>
public sealed record RegisterDiff(
    DateOnly? Before, DateOnly? After, ValueList<RegisteredFirm> Came, ValueList<RegisteredFirm> Left,
    ValueList<ChangedFirm> Changed, ValueList<FirmMatch> Matches)
{
    /// <summary>Compares two snapshots of CASPS.</summary>
    /// <exception cref="ArgumentException">A snapshot is of another kind.</exception>
    public static RegisterDiff Between(RegisterSnapshot before, RegisterSnapshot after)
    {
        var (left, right) = (FirmJoiner.Join(before), FirmJoiner.Join(after));
        var matches = FirmMatcher.Match(left, right);
        var foundBefore = matches.Select(match => match.Before.Id).ToHashSet(StringComparer.Ordinal);
        var foundAfter = matches.Select(match => match.After.Id).ToHashSet(StringComparer.Ordinal);
        return new RegisterDiff(
            before.Date,
            after.Date,
            [.. right.Where(firm => !foundAfter.Contains(firm.Id))],
            [.. left.Where(firm => !foundBefore.Contains(firm.Id))],
            [.. matches.Select(Compare).Where(firm => firm.Changes.Count > 0)],
            matches);
    }

    private static ChangedFirm Compare(FirmMatch match)
    {
        var changes = new List<FirmChange>();
        var left = match.Before.Entries.ToList();
        var right = match.After.Entries.ToList();
        foreach (var (before, after) in PairEntries(left, right))
        {
            changes.AddRange(EntryComparison.Changes(before, after));
            left.Remove(before);
            right.Remove(after);
        }
        changes.AddRange(left.Select(entry => new EntryLeft(entry)));
        changes.AddRange(right.Select(entry => new EntryCame(entry)));
        return new ChangedFirm(match, [.. changes]);
    }

    /// <summary>Rows of one firm belong together by the day of authorisation and the services, then by the day, then by order.</summary>
    private static List<(CaspEntry Before, CaspEntry After)> PairEntries(List<CaspEntry> before, List<CaspEntry> after)
    {
        var pairs = new List<(CaspEntry, CaspEntry)>();
        var (left, right) = (before.ToList(), after.ToList());
        Func<CaspEntry, CaspEntry, bool>[] signs =
        [
            (a, b) => a.AuthorisedFrom == b.AuthorisedFrom && a.Services.Equals(b.Services),
            (a, b) => a.AuthorisedFrom == b.AuthorisedFrom,
            (a, b) => left.Count == 1 && right.Count == 1,
        ];
        foreach (var sign in signs)
        {
            foreach (var entry in left.ToList())
            {
                if (right.Find(other => sign(entry, other)) is not { } found) continue;
                pairs.Add((entry, found));
                left.Remove(entry);
                right.Remove(found);
            }
        }
        return pairs;
    }
}
