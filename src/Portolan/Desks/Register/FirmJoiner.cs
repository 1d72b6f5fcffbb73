using Portolan.Formats;
using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>
/// Joins the rows of a CASPS snapshot into firms. Rows are of one firm where a valid LEI and the folded name agree, or where
/// one has no valid LEI and folded name and home State agree with one firm only. An LEI under two names does not join them.
/// </summary>
public static class FirmJoiner
{
    private const int LongestSlug = 80;

    /// <summary>The firms of a snapshot, in the order of their first rows. Rows without any content are passed over.</summary>
    /// <exception cref="ArgumentException">The snapshot is of another kind than CASPS.</exception>
    public static ValueList<RegisteredFirm> Join(RegisterSnapshot snapshot)
    {
        if (snapshot.Kind != RegisterKind.Casps) throw new ArgumentException("only CASPS lists firms with services", nameof(snapshot));
        var filled = snapshot.Casps.Where(entry => entry.Name is not null || entry.Lei is not null || entry.LeiPublished is not null);
        var groups = Group(filled);
        var usesOfLei = groups.Select(LeiOf).OfType<Lei>().CountBy(lei => lei).ToDictionary();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. groups.Select(rows => ToFirm(rows, usesOfLei, ids))];
    }

    private static List<List<CaspEntry>> Group(IEnumerable<CaspEntry> entries)
    {
        var groups = new List<List<CaspEntry>>();
        var withoutLei = new List<CaspEntry>();
        var byLei = new Dictionary<(Lei, FoldedName), List<CaspEntry>>();
        foreach (var entry in entries)
        {
            if (entry.Lei is not { } lei) withoutLei.Add(entry);
            else if (byLei.TryGetValue((lei, entry.FoldedName), out var group)) group.Add(entry);
            else groups.Add(byLei[(lei, entry.FoldedName)] = [entry]);
        }
        var byName = groups.ToLookup(group => (group[0].FoldedName, group[0].Home));
        var added = new Dictionary<(FoldedName, Country?), List<CaspEntry>>();
        foreach (var entry in withoutLei)
        {
            var key = (entry.FoldedName, entry.Home);
            var candidates = entry.Name is null ? [] : byName[key].ToList();
            if (candidates is [var only]) only.Add(entry);
            else if (entry.Name is not null && added.TryGetValue(key, out var group)) group.Add(entry);
            else groups.Add(added[key] = [entry]);
        }
        foreach (var group in groups) group.Sort((left, right) => left.Row.CompareTo(right.Row));
        groups.Sort((left, right) => left[0].Row.CompareTo(right[0].Row));
        return groups;
    }

    private static Lei? LeiOf(List<CaspEntry> rows) => rows.Select(row => row.Lei).FirstOrDefault(lei => lei is not null);

    private static RegisteredFirm ToFirm(List<CaspEntry> rows, Dictionary<Lei, int> usesOfLei, Dictionary<string, int> ids)
    {
        var lei = LeiOf(rows);
        var name = rows.Select(row => row.Name).FirstOrDefault(text => text is not null) ?? "";
        var home = rows.Select(row => row.Home).FirstOrDefault(state => state is not null);
        var isOwn = lei is { } used && usesOfLei[used] == 1;
        var id = isOwn ? lei!.Value.ToString() : IdByName(home, name, rows[0].Row);
        return new RegisteredFirm(Unique(id, ids), name, home, lei, [.. rows]);
    }

    private static string Unique(string id, Dictionary<string, int> uses)
    {
        var number = uses[id] = uses.GetValueOrDefault(id) + 1;
        // A name may itself end in a number, so the numbered id has to be new as well.
        return number == 1 ? id : Unique($"{id}-{number}", uses);
    }

    private static string IdByName(Country? home, string name, int row)
    {
        var slug = FoldedName.Of(name).ToString().Replace(' ', '-');
        if (slug.Length == 0) slug = $"row-{row}";
        if (slug.Length > LongestSlug) slug = slug[..LongestSlug].TrimEnd('-');
        return $"{home?.Code ?? "XX"}-{slug}";
    }
}
