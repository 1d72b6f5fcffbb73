using Portolan.Desks.Firms;
using Portolan.Desks.Register;
using Portolan.Rules.Planning;

namespace Portolan.Desks.Chart;

/// <summary>Chooses cells of a matrix; an empty list chooses all.</summary>
/// <param name="Firms">Ids of firms.</param>
/// <param name="Homes">Codes of home States.</param>
/// <param name="States">Codes of the States served.</param>
/// <param name="Services">Letters of services.</param>
internal sealed record CellFilter(IReadOnlyList<string> Firms, IReadOnlyList<string> Homes, IReadOnlyList<string> States, IReadOnlyList<string> Services)
{
    /// <summary>Whether it chooses all cells.</summary>
    public bool IsAll => Firms.Count + Homes.Count + States.Count + Services.Count == 0;

    /// <summary>The cells chosen, in the order of the grid.</summary>
    public IEnumerable<Cell> Choose(Grid grid, KnownFirms firms)
    {
        var states = StatesOf(grid);
        foreach (var (firm, service) in ChooseServices(grid, firms))
        {
            foreach (var state in states) yield return new Cell(firm, service, state);
        }
    }

    /// <summary>The firms and services chosen, in the order of the grid.</summary>
    public IEnumerable<(int Firm, int Service)> ChooseServices(Grid grid, KnownFirms firms)
    {
        var services = Numbers(grid.Services, Services);
        for (var firm = 0; firm < grid.Firms.Count; firm++)
        {
            if (!Includes(firms[firm])) continue;
            foreach (var service in services) yield return (firm, service);
        }
    }

    /// <summary>The States chosen.</summary>
    public IReadOnlyList<int> StatesOf(Grid grid) => Numbers(grid.States, States);

    /// <summary>Whether a cell is chosen.</summary>
    public bool Includes(ChartQuestion question, Cell cell) =>
        Includes(question.Firms[cell.Firm])
        && (Services.Count == 0 || Services.Contains(question.Planner.Grid.Services[cell.Service]))
        && (States.Count == 0 || States.Contains(question.Planner.Grid.States[cell.State]));

    /// <summary>Whether a firm is chosen.</summary>
    public bool Includes(IFirm firm) =>
        (Firms.Count == 0 || Firms.Contains(firm.Id)) && (Homes.Count == 0 || (firm.Home is { } home && Homes.Contains(home.Code)));

    private static List<int> Numbers(IReadOnlyList<string> all, IReadOnlyList<string> chosen) =>
        [.. Enumerable.Range(0, all.Count).Where(i => chosen.Count == 0 || chosen.Contains(all[i]))];
}
