using Portolan.CommandLine;
using Portolan.Desks.Firms;
using Portolan.Desks.Register;
using Portolan.Formats;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>Changed cells for people: whom, where and what they concern most.</summary>
/// <param name="changes">The changes.</param>
/// <param name="firms">The firms.</param>
/// <param name="firmsHeading">What the number of firms is called.</param>
/// <param name="cellsHeading">What the number of cells is called.</param>
internal sealed class ChangeTables(IReadOnlyList<Change> changes, KnownFirms firms, string firmsHeading, string cellsHeading)
{
    private const int FirmsShown = 10;
    private const int GroupsShown = 15;

    /// <summary>Prints the home States, with the number of their firms.</summary>
    public void WriteHomes(IAnsiConsole console)
    {
        var table = ReportText.Table("By home State", firmsHeading, "of its firms", cellsHeading);
        for (var column = 1; column <= 3; column++) table.Columns[column].RightAligned();
        var homes = changes.GroupBy(change => change.Firm.Home).OrderByDescending(group => group.Count()).ThenBy(group => group.Key?.Code).ToList();
        foreach (var home in homes.Take(GroupsShown))
        {
            var all = firms.Count(firm => firm.Home == home.Key);
            var name = home.Key is { } state ? $"{state.Code}  {state.EnglishName}" : "not stated";
            table.AddRow(Markup.Escape(name), ReportText.Number(MatrixComparison.FirmsIn(home)), ReportText.Number(all), ReportText.Number(home.Count()));
        }
        if (homes.Count > GroupsShown)
        {
            var rest = homes.Skip(GroupsShown).SelectMany(home => home).ToList();
            table.AddRow($"[grey]{homes.Count - GroupsShown} more[/]", ReportText.Number(MatrixComparison.FirmsIn(rest)), "", ReportText.Number(rest.Count));
        }
        console.Write(table);
    }

    /// <summary>Prints the States served, where there is more than one.</summary>
    public void WriteHosts(IAnsiConsole console)
    {
        if (changes.Select(change => change.State).Distinct().Count() == 1) return;
        WriteGroups(console, "By State served", change => [$"{change.State}  {Country.Parse(change.State).EnglishName}"]);
    }

    /// <summary>Prints the services.</summary>
    public void WriteServices(IAnsiConsole console) =>
        WriteGroups(console, "By service", change => [$"{change.Service}  {RegisterQuestions.FindService(change.Service).EnglishName}"]);

    /// <summary>Prints the rules behind the changes.</summary>
    public void WriteRules(IAnsiConsole console) =>
        WriteGroups(console, "By rule", change => change.Rules.Select(rule => rule.Id.ToString()));

    /// <summary>Prints the firms that most changes concern.</summary>
    public void WriteFirms(IAnsiConsole console)
    {
        var affected = changes.GroupBy(change => change.Firm)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Name, StringComparer.Ordinal).ToList();
        var table = ReportText.Table("Firms most affected", "Home", cellsHeading, "Which");
        table.Columns[2].RightAligned();
        foreach (var firm in affected.Take(FirmsShown))
        {
            var services = string.Join(' ', firm.Select(change => change.Service).Distinct().Order());
            table.AddRow(Markup.Escape(firm.Key.Name), firm.Key.Home?.Code ?? "", ReportText.Number(firm.Count()), services);
        }
        console.Write(table);
        if (affected.Count > FirmsShown) console.MarkupLineInterpolated($"[grey]… and {affected.Count - FirmsShown} more: --format csv lists every change.[/]");
        console.WriteLine();
    }

    private void WriteGroups(IAnsiConsole console, string heading, Func<Change, IEnumerable<string>> keys)
    {
        var table = ReportText.Table(heading, firmsHeading, cellsHeading);
        for (var column = 1; column <= 2; column++) table.Columns[column].RightAligned();
        var groups = changes.SelectMany(change => keys(change).Select(key => (Key: key, Change: change))).GroupBy(pair => pair.Key, pair => pair.Change);
        foreach (var group in groups.OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(GroupsShown))
        {
            table.AddRow(Markup.Escape(group.Key), ReportText.Number(MatrixComparison.FirmsIn(group)), ReportText.Number(group.Count()));
        }
        console.Write(table);
    }
}
