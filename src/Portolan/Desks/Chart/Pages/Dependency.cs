using Portolan.Formats;
using Portolan.Rules.Decisions;

namespace Portolan.Desks.Chart.Pages;

/// <summary>How many firms of each home State serve each other State.</summary>
public sealed class Dependency
{
    private readonly Dictionary<(Country Home, Country Host), int> firms = [];
    private readonly Dictionary<Country, int> all = [];

    private Dependency(IReadOnlyList<Country> states) => States = states;

    /// <summary>The States.</summary>
    public IReadOnlyList<Country> States { get; }

    /// <summary>Firms of a home State with a permitted service in a host State.</summary>
    public int At(Country home, Country host) => this.firms.GetValueOrDefault((home, host));

    /// <summary>Firms of a home State.</summary>
    public int FirmsOf(Country home) => this.all.GetValueOrDefault(home);

    /// <summary>The class of a shade, in four steps of the largest number.</summary>
    public string? Shade(int number)
    {
        if (number == 0) return null;
        var most = this.firms.Where(pair => pair.Key.Home != pair.Key.Host).Max(pair => pair.Value);
        return (4 * number / (most + 1)) switch { 0 => "q1", 1 => "q2", 2 => "q3", _ => "q4" };
    }

    /// <summary>The dependency under the law of a question.</summary>
    internal static Dependency Of(ChartQuestion question)
    {
        var matrix = question.Planner.Decide(question.Edition, question.On);
        var dependency = new Dependency([.. matrix.Grid.States.Select(Country.Parse)]);
        foreach (var cells in matrix.Grid.Cells().Where(cell => matrix[cell] == Decision.Permitted).GroupBy(cell => (cell.Firm, cell.State)))
        {
            if (question.Firms[cells.Key.Firm].Home is not { } home) continue;
            var pair = (home, dependency.States[cells.Key.State]);
            dependency.firms[pair] = dependency.firms.GetValueOrDefault(pair) + 1;
        }
        foreach (var home in question.Firms.Select(firm => firm.Home).OfType<Country>()) dependency.all[home] = dependency.all.GetValueOrDefault(home) + 1;
        return dependency;
    }
}
