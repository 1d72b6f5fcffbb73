using Portolan.Formats;

namespace Portolan.Desks.Register;

/// <summary>
/// Finds the firms of one snapshot again in another, from the surest sign to the weakest. A pair counts only where the sign
/// points to one firm on either side, so that no firm is ever matched twice.
/// </summary>
public sealed class FirmMatcher
{
    /// <summary>Every damaged LEI is compared with every other; a register that leaves more than this is none of ESMA's.</summary>
    private const long MostComparisons = 4_000_000;

    private readonly List<RegisteredFirm> before;
    private readonly List<RegisteredFirm> after;
    private readonly List<FirmMatch> matches = [];

    private FirmMatcher(IEnumerable<RegisteredFirm> before, IEnumerable<RegisteredFirm> after)
    {
        this.before = [.. before];
        this.after = [.. after];
    }

    /// <summary>The pairs, in the order of the later snapshot.</summary>
    public static ValueList<FirmMatch> Match(ValueList<RegisteredFirm> before, ValueList<RegisteredFirm> after)
    {
        var matcher = new FirmMatcher(before, after);
        matcher.Pair(MatchedBy.Lei, firm => firm.Lei is { } lei ? [$"{lei} {firm.FoldedName}"] : []);
        matcher.Pair(MatchedBy.Lei, firm => firm.Lei is { } lei ? [lei.ToString()] : []);
        matcher.Pair(MatchedBy.NameAndHome, firm => firm is { Home: { } home, Name.Length: > 0 } ? [$"{home} {firm.FoldedName}"] : []);
        matcher.Pair(
            MatchedBy.WebsiteAndHome,
            firm => firm.Home is { } home ? firm.WebsiteHosts.Select(host => $"{home} {host}") : [],
            (left, right) => (left.Lei is null || right.Lei is null) && !LeisDisagree(left, right));
        matcher.PairDamaged();
        var places = after.Select((firm, place) => (firm.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        return [.. matcher.matches.OrderBy(match => places[match.After.Id])];
    }

    private void Pair(
        MatchedBy by, Func<RegisteredFirm, IEnumerable<string>> signs, Func<RegisteredFirm, RegisteredFirm, bool>? agree = null)
    {
        var left = BySign(this.before, signs);
        var right = BySign(this.after, signs);
        var pairs = left
            .Where(pair => pair.Value is [_] && right.TryGetValue(pair.Key, out var others) && others is [_])
            .Select(pair => (Before: pair.Value[0], After: right[pair.Key][0]))
            .Where(pair => agree is null || agree(pair.Before, pair.After))
            .DistinctBy(pair => (pair.Before.Id, pair.After.Id))
            .ToList();
        Accept(by, pairs);
    }

    private void PairDamaged()
    {
        var left = this.before.Where(firm => firm.Home is not null && PublishesLei(firm)).ToList();
        var right = this.after.Where(firm => firm.Home is not null && PublishesLei(firm)).ToLookup(firm => firm.Home);
        if ((long)left.Count * right.Sum(group => group.Count()) > MostComparisons) return;
        var pairs = from before in left
                    from after in right[before.Home]
                    where before.Lei is null || after.Lei is null
                    where LeisAreNear(before, after) && AnotherFieldAgrees(before, after)
                    select (before, after);
        Accept(MatchedBy.DamagedLei, [.. pairs]);
    }

    /// <summary>Takes the pairs of which neither firm stands in another pair.</summary>
    private void Accept(MatchedBy by, List<(RegisteredFirm Before, RegisteredFirm After)> pairs)
    {
        var timesBefore = pairs.CountBy(pair => pair.Before.Id).ToDictionary();
        var timesAfter = pairs.CountBy(pair => pair.After.Id).ToDictionary();
        var certain = pairs.Where(pair => timesBefore[pair.Before.Id] == 1 && timesAfter[pair.After.Id] == 1).ToList();
        matches.AddRange(certain.Select(pair => new FirmMatch(pair.Before, pair.After, by)));
        var before = certain.Select(pair => pair.Before.Id).ToHashSet(StringComparer.Ordinal);
        var after = certain.Select(pair => pair.After.Id).ToHashSet(StringComparer.Ordinal);
        this.before.RemoveAll(firm => before.Contains(firm.Id));
        this.after.RemoveAll(firm => after.Contains(firm.Id));
    }

    private static Dictionary<string, List<RegisteredFirm>> BySign(
        List<RegisteredFirm> firms, Func<RegisteredFirm, IEnumerable<string>> signs)
    {
        var found = new Dictionary<string, List<RegisteredFirm>>(StringComparer.Ordinal);
        foreach (var firm in firms)
        {
            foreach (var sign in signs(firm))
            {
                if (found.TryGetValue(sign, out var others)) others.Add(firm);
                else found[sign] = [firm];
            }
        }
        return found;
    }

    /// <summary>Both publish something as LEI, and it cannot be the same one.</summary>
    private static bool LeisDisagree(RegisteredFirm left, RegisteredFirm right) =>
        PublishesLei(left) && PublishesLei(right) && !LeisAreNear(left, right);

    private static bool PublishesLei(RegisteredFirm firm) => firm.Lei is not null || firm.LeisPublished.Any();

    private static bool LeisAreNear(RegisteredFirm left, RegisteredFirm right)
    {
        if (left.Lei is { } valid) return right.LeisPublished.Any(text => DamagedLei.MayBe(text, valid));
        if (right.Lei is { } other) return left.LeisPublished.Any(text => DamagedLei.MayBe(text, other));
        return left.LeisPublished.Any(text => right.LeisPublished.Any(second => DamagedLei.MayBe(text, second)));
    }

    private static bool AnotherFieldAgrees(RegisteredFirm left, RegisteredFirm right) =>
        left.FoldedName == right.FoldedName
        || left.WebsiteHosts.Intersect(right.WebsiteHosts).Any()
        || left.CommercialNames.Select(FoldedName.Of).Intersect(right.CommercialNames.Select(FoldedName.Of)).Any()
        || AuthorisedFrom(left).Intersect(AuthorisedFrom(right)).Any();

    private static IEnumerable<DateOnly> AuthorisedFrom(RegisteredFirm firm) =>
        firm.Entries.Select(entry => entry.AuthorisedFrom).OfType<DateOnly>();
}
