using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Questions;

/// <summary>
/// What refusals would cost, one by one: every State refusing passports, the passports of every State refused everywhere, every pair of States
/// refusing, and every State refusing those of one other. Each is the scenario <c>passports-refused</c> with its own parameters, decided by the
/// engine.
/// </summary>
public sealed class Stress
{
    /// <summary>The scenario that refusals are made of.</summary>
    public const string ScenarioId = "passports-refused";

    private readonly Planner planner;
    private readonly Edition edition;
    private readonly PlannedDay day;
    private readonly DecisionMatrix baseline;
    private readonly Scenario scenario;

    /// <summary>A stress test on a day.</summary>
    /// <exception cref="KeyNotFoundException">The rulebook has no scenario <see cref="ScenarioId"/>.</exception>
    public Stress(Planner planner, Edition edition, DateOnly date)
    {
        this.planner = planner;
        this.edition = edition;
        day = planner.On(date);
        baseline = day.Decide(edition);
        scenario = edition.Rulebook.FindScenario(ScenarioId) ?? throw new KeyNotFoundException($"the rulebook has no scenario '{ScenarioId}'");
    }

    /// <summary>The decisions without any refusal.</summary>
    public DecisionMatrix Baseline => baseline;

    /// <summary>Each State refusing all passports, the dearest first.</summary>
    public IReadOnlyList<StressResult> Hosts() => Ranked(planner.Grid.States.Select(host => Refuse([host], [])));

    /// <summary>The passports of each State refused everywhere, the dearest first.</summary>
    public IReadOnlyList<StressResult> Homes() => Ranked(planner.Grid.States.Select(home => Refuse([], [home])));

    /// <summary>Each pair of States refusing all passports, the dearest first.</summary>
    public IReadOnlyList<StressResult> Pairs()
    {
        var states = planner.Grid.States;
        return Ranked(states.SelectMany((one, i) => states.Skip(i + 1).Select(other => Refuse([one, other], []))));
    }

    /// <summary>Each State refusing the passports of one other, those that cost something, the dearest first.</summary>
    public IReadOnlyList<StressResult> HomesByHosts()
    {
        var states = planner.Grid.States;
        return Ranked(states.SelectMany(home => states.Where(host => host != home).Select(host => Refuse([host], [home]))).Where(result => result.Cells > 0));
    }

    /// <summary>What a refusal costs.</summary>
    /// <param name="hosts">The States that refuse; none means all.</param>
    /// <param name="homes">The States whose passports are refused; none means all.</param>
    public StressResult Refuse(IReadOnlyList<string> hosts, IReadOnlyList<string> homes)
    {
        var chosen = ChosenScenario.Of(edition.Rulebook, scenario, new Dictionary<string, Fact> { ["hosts"] = Codes(hosts), ["homes"] = Codes(homes) });
        var refused = day.Decide(edition.With(chosen));
        var lost = refused.DifferencesFrom(baseline).Where(cell => baseline[cell] == Decision.Permitted && refused[cell] == Decision.NotPermitted).ToList();
        return new StressResult(hosts, homes, lost.Select(cell => cell.Firm).Distinct().Count(), lost.Count);
    }

    private static FactList Codes(IEnumerable<string> states) => new([.. states.Select(state => new FactText(state))]);

    private static IReadOnlyList<StressResult> Ranked(IEnumerable<StressResult> results) =>
        [.. results.OrderByDescending(result => result.Cells).ThenByDescending(result => result.Firms).ThenBy(result => result.Name, StringComparer.Ordinal)];
}

/// <summary>What a refusal would cost.</summary>
/// <param name="Hosts">The States that refuse; empty for all.</param>
/// <param name="Homes">The States whose passports are refused; empty for all.</param>
/// <param name="Firms">How many firms would lose something.</param>
/// <param name="Cells">How many services in States they would lose together.</param>
public sealed record StressResult(IReadOnlyList<string> Hosts, IReadOnlyList<string> Homes, int Firms, int Cells)
{
    /// <summary>The refusal in codes: <c>FR+IT</c> refuse, <c>MT→FR</c> is one home refused by one host, <c>MT→*</c> by all.</summary>
    public string Name => Homes.Count == 0 ? string.Join('+', Hosts) : $"{string.Join('+', Homes)}→{(Hosts.Count == 0 ? "*" : string.Join('+', Hosts))}";
}
