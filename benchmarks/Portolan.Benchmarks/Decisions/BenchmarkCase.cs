using Portolan.Benchmarks.Data;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Benchmarks.Decisions;

/// <summary>The benchmark's rulebook and facts as a user of the public API holds them.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Facts">The published facts.</param>
/// <param name="Population">The same facts as stated to Portolan.</param>
public sealed record BenchmarkCase(Rulebook Rulebook, PublishedFacts Facts, Population Population)
{
    private const string ScenarioId = "refusal-and-early-end";

    /// <summary>The folder of the benchmark's rulebook.</summary>
    public static string RulebookFolder => Path.Combine(AppContext.BaseDirectory, "rulebook");

    /// <summary>The day asked about.</summary>
    public DateOnly Date => StatedFacts.Date(Facts.Date);

    /// <summary>Reads the rulebook and states facts.</summary>
    public static BenchmarkCase Of(PublishedFacts facts) => new(ReadRulebook(), facts, StatedFacts.Population(facts));

    /// <summary>Reads the rulebook, the scenario included.</summary>
    public static Rulebook ReadRulebook()
    {
        var rulebook = RulebookReader.Read(RulebookFolder);
        _ = rulebook.FindScenario(ScenarioId);
        return rulebook;
    }

    /// <summary>A planner that has decided nothing yet.</summary>
    public Planner Planner() => new(Rulebook, Population);

    /// <summary>The rules without a what-if.</summary>
    public Edition Baseline() => Edition.Of(Rulebook);

    /// <summary>The rules under the what-if of the facts.</summary>
    /// <param name="daysEarlier">By how many days it begins earlier.</param>
    public Edition Scenario(int daysEarlier = 0)
    {
        var row = Facts.Scenarios.Scenario;
        var parameters = StatedFacts.Parameters(Facts, row with { From = row.From - daysEarlier });
        return Edition.Of(Rulebook, null, [ChosenScenario.Of(Rulebook, Rulebook.FindScenario(ScenarioId)!, parameters)]);
    }

    /// <summary>The question that a cell of a matrix answers.</summary>
    public Question Question(Grid grid, Cell cell) =>
        new(grid.Firms[cell.Firm].Facts, grid.Services[cell.Service], grid.States[cell.State], Date, Population.Globals);
}
