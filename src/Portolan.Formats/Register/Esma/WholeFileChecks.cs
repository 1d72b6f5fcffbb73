using Portolan.Formats.Csv;
using Portolan.Formats.Register.Cells;

namespace Portolan.Formats.Register.Esma;

/// <summary>What rows tell about each other.</summary>
internal sealed class WholeFileChecks(IReadOnlyList<ImportedRow> rows, ImportReportBuilder report)
{
    private const int MostRowsNamed = 20;

    /// <summary>Reports shared identifiers and authorities, repairs home States, and gives the entries.</summary>
    public ValueList<RegisterEntry> Apply()
    {
        ReportSharedIdentifiers();
        var states = StatesByAuthority();
        ReportSharedAuthorities(states);
        return [.. rows.Select(row => WithHome(row, states))];
    }

    private void ReportSharedIdentifiers()
    {
        foreach (var group in rows.Where(row => row.Entry.Lei is not null).GroupBy(row => row.Entry.Lei!.Value))
        {
            var byName = group.GroupBy(row => row.Entry.FoldedName).ToList();
            // No more rows than can be named are looked at for each row, so that one LEI on every row of a file stays cheap.
            var sample = byName
                .SelectMany(members => members.Take(MostRowsNamed + 1).Select(row => (Name: members.Key, Row: row)))
                .ToList();
            foreach (var members in byName)
            {
                foreach (var row in members)
                {
                    Report(IssueCode.LeiShared, row, sample.Where(other => other.Name != members.Key).Select(other => other.Row));
                    // One issuer has a row for each of its white papers; for a provider a second row is worth a remark.
                    if (row.Entry is not CaspEntry) continue;
                    Report(IssueCode.LeiRepeated, row, members.Where(other => other.Entry.Row != row.Entry.Row));
                }
            }
        }
    }

    private void Report(IssueCode code, ImportedRow row, IEnumerable<ImportedRow> others)
    {
        var numbers = others.Take(MostRowsNamed).Select(other => other.Entry.Row).ToList();
        if (numbers.Count > 0) report.Add(code, row.Entry.Row, row.Lei, RegisterColumns.Lei, string.Join(", ", numbers));
    }

    private Dictionary<FoldedName, SortedSet<Country>> StatesByAuthority()
    {
        var states = new Dictionary<FoldedName, SortedSet<Country>>();
        foreach (var row in rows)
        {
            if (row.Entry is not { Authority: { } authority, Home: { } home }) continue;
            var name = FoldedName.Of(authority);
            if (!states.TryGetValue(name, out var homes)) states[name] = homes = [];
            homes.Add(home);
        }
        return states;
    }

    private void ReportSharedAuthorities(Dictionary<FoldedName, SortedSet<Country>> states)
    {
        foreach (var row in rows)
        {
            if (row.Entry is not { Authority: { } authority, Home: not null }) continue;
            var homes = states[FoldedName.Of(authority)];
            if (homes.Count < 2) continue;
            report.Add(
                IssueCode.AuthorityOfSeveralStates, row.Entry.Row, row.Authority, RegisterColumns.Authority, string.Join(", ", homes));
        }
    }

    private RegisterEntry WithHome(ImportedRow row, Dictionary<FoldedName, SortedSet<Country>> states)
    {
        var entry = row.Entry;
        if (entry.Home is not null || row.IsBlank || !string.IsNullOrWhiteSpace(row.Home.Text)) return entry;
        if (HomeOf(FoldedName.Of(entry.Authority), states) is not { } home)
        {
            report.Add(IssueCode.HomeBlank, entry.Row, row.Home, RegisterColumns.Home, "");
            return entry;
        }
        report.Add(IssueCode.HomeFromAuthority, entry.Row, row.Home, RegisterColumns.Home, home.Code);
        return entry is CaspEntry casp ? WithHome(casp, row.Hosts, home) : entry with { Home = home };
    }

    /// <summary>The one State of an authority, by the table and by the other rows; null where these give none or several.</summary>
    private static Country? HomeOf(FoldedName authority, Dictionary<FoldedName, SortedSet<Country>> states)
    {
        var candidates = new SortedSet<Country>(states.GetValueOrDefault(authority, []));
        if (Authorities.ByName.TryGetValue(authority, out var listed)) candidates.Add(listed);
        return candidates.Count == 1 ? candidates.Min : null;
    }

    private CaspEntry WithHome(CaspEntry entry, CsvCell hosts, Country home)
    {
        var read = HostCell.Read(hosts.Text, home);
        var newFlaws = read.Issues.Where(flaw => flaw.Code == IssueCode.HostIsHome || flaw.Code == IssueCode.HostsOnlyHome);
        report.Add(newFlaws, entry.Row, hosts, RegisterColumns.Hosts);
        return entry with { Home = home, Hosts = read.Value };
    }
}
