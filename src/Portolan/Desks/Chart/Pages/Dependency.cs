using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;

namespace Portolan.Desks.Chart.Pages;

/// <summary>How many firms of each home State serve each other State.</summary>
public sealed class Dependency
{
    private readonly Dictionary<(Country Home, Country Host), int> firms = [];
    private readonly Dictionary<Country, int> all = [];

    private readonly Lazy<int> most;

    private Dependency(IReadOnlyList<Country> states)
    {
        States = states;
        this.most = new Lazy<int>(() => this.firms.Where(pair => pair.Key.Home != pair.Key.Host).Select(pair => pair.Value).DefaultIfEmpty().Max());
    }

    /// <summary>The States.</summary>
    public IReadOnlyList<Country> States { get; }

    /// <summary>Firms of a home State with a permitted service in a host State.</summary>
    public int At(Country home, Country host) => this.firms.GetValueOrDefault((home, host));

    /// <summary>Firms of a home State.</summary>
    public int FirmsOf(Country home) => this.all.GetValueOrDefault(home);

    /// <summary>The class of a shade, in four steps of the largest number.</summary>
    public string? Shade(int number) => number == 0 ? null : (4 * number / (this.most.Value + 1)) switch { 0 => "q1", 1 => "q2", 2 => "q3", _ => "q4" };

    /// <summary>The dependency under the law of a question.</summary>
    internal static Dependency Of(ChartQuestion question)
    {
        var matrix = question.Planner.Decide(question.Edition, question.On);
        var dependency = new Dependency([.. matrix.Grid.States.Select(Country.Parse)]);
        for (var firm = 0; firm < question.Firms.Count; firm++)
        {
            if (question.Firms[firm].Home is not { } home) continue;
            dependency.all[home] = dependency.all.GetValueOrDefault(home) + 1;
            for (var state = 0; state < dependency.States.Count; state++)
            {
                if (!Serves(matrix, firm, state)) continue;
                var pair = (home, dependency.States[state]);
                dependency.firms[pair] = dependency.firms.GetValueOrDefault(pair) + 1;
            }
        }
        return dependency;
    }

    private static bool Serves(DecisionMatrix matrix, int firm, int state)
    {
        for (var service = 0; service < matrix.Grid.Services.Count; service++)
        {
            if (matrix[new Cell(firm, service, state)] == Decision.Permitted) return true;
        }
        return false;
    }
}
