using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Planning;

/// <summary>
/// Decides whole matrices. A condition is split into its conjuncts, each is evaluated once for every combination of the axes it reads, and
/// the plane of a rule is their conjunction. Conjuncts that several rules share are evaluated once, and planes are kept between calls, so
/// that a scenario costs only the rules it adds. Gives what <see cref="Decider"/> gives cell by cell. Not safe for use by several threads.
/// </summary>
public sealed class Planner
{
    private readonly PartEvaluator evaluator;
    private readonly Dictionary<(ConditionPart Part, ChosenScenario? Scenario, DateOnly Date), TruthPlane> parts = [];
    private readonly Dictionary<(Rule Rule, ChosenScenario? Scenario, DateOnly Date), TruthPlane> rules = [];

    /// <summary>A planner for the firms of a population under the facts of a rulebook.</summary>
    /// <exception cref="RulebookException">A fact is not as the schema declares it.</exception>
    public Planner(Rulebook rulebook, Population population)
    {
        var states = rulebook.Schema.Enumeration("state").Members.Select(member => member.Code).ToList();
        var services = rulebook.Schema.Enumeration("service").Members.Select(member => member.Code).ToList();
        Grid = new Grid(population.Firms, services, states);
        evaluator = new PartEvaluator(rulebook, population, Grid);
    }

    /// <summary>The cells.</summary>
    public Grid Grid { get; }

    /// <summary>Decides every cell on a day.</summary>
    public DecisionMatrix Decide(Edition edition, DateOnly date)
    {
        var inForce = edition.Rules.Where(member => member.Rule.Decides && member.Rule.InForce.Includes(date)).ToList();
        var exemptions = inForce.Where(member => member.Rule.Effect == Effect.Exempt).Select(member => (member.Rule, Plane: Weigh(member, date))).ToList();
        var permissions = inForce.Where(member => member.Rule.Effect == Effect.Permit).Select(member => new RulePlane(member.Rule, Weigh(member, date))).ToList();
        var prohibitions = inForce.Where(member => member.Rule.Effect == Effect.Prohibit)
            .Select(member => new RulePlane(member.Rule, Exempted(member, date, exemptions))).ToList();
        var ban = edition.Ban is { } rule && rule.InForce.Includes(date) ? rule : null;
        return Combine(edition, date, permissions, prohibitions, ban);
    }

    /// <summary>The numbers of the firms for which a rule holds in some State and service on a day.</summary>
    public IEnumerable<int> FirmsUnder(EditionRule member, DateOnly date)
    {
        var plane = Weigh(member, date);
        return Enumerable.Range(0, Grid.Firms.Count).Where(firm => Enumerable.Range(0, Grid.Services.Count).Any(service => plane.True[plane.IndexOf(firm, service)] != 0));
    }

    private DecisionMatrix Combine(Edition edition, DateOnly date, List<RulePlane> permissions, List<RulePlane> prohibitions, Rule? ban)
    {
        var permitted = new uint[Grid.WordCount];
        var unsettled = new uint[Grid.WordCount];
        for (var firm = 0; firm < Grid.Firms.Count; firm++)
        {
            for (var service = 0; service < Grid.Services.Count; service++)
            {
                var (allowed, perhapsAllowed) = AnyOf(permissions, firm, service);
                var (denied, perhapsDenied) = AnyOf(prohibitions, firm, service);
                // Where nothing permits and no ban is in force, the rulebook has no answer.
                if (ban is null) perhapsAllowed |= Grid.AllStates & ~allowed;
                var word = Grid.WordOf(new Cell(firm, service, 0));
                permitted[word] = allowed & ~denied & ~perhapsDenied;
                unsettled[word] = (allowed | perhapsAllowed) & ~denied & ~permitted[word];
            }
        }
        return new DecisionMatrix(Grid, edition, date, permitted, unsettled, permissions, prohibitions, ban);
    }

    private static (uint Holds, uint Open) AnyOf(List<RulePlane> planes, int firm, int service)
    {
        uint holds = 0, open = 0;
        foreach (var plane in planes)
        {
            var at = plane.Plane.IndexOf(firm, service);
            holds |= plane.Plane.True[at];
            open |= plane.Plane.Unknown[at];
        }
        return (holds, open);
    }

    private TruthPlane Exempted(EditionRule prohibition, DateOnly date, List<(Rule Rule, TruthPlane Plane)> exemptions)
    {
        var plane = Weigh(prohibition, date);
        foreach (var (exemption, exempted) in exemptions)
        {
            if (exemption.Except.Contains(prohibition.Rule.Id)) plane = plane.And(exempted.Not(Grid.AllStates));
        }
        return plane;
    }

    /// <summary>The plane of a rule's condition, in doubt throughout where the rule itself is.</summary>
    private TruthPlane Weigh(EditionRule member, DateOnly date)
    {
        var key = (member.Rule, member.Scenario, date);
        if (!rules.TryGetValue(key, out var plane))
        {
            plane = member.Rule.Condition!.Parts.Select(part => PlaneOf(part, member.Scenario, date)).Aggregate((one, other) => one.And(other));
            if (!member.IsFirm) plane = plane.Doubted();
            rules.Add(key, plane);
        }
        return plane;
    }

    private TruthPlane PlaneOf(ConditionPart part, ChosenScenario? scenario, DateOnly date)
    {
        var key = (part, part.ReadsScenario ? scenario : null, date);
        if (!parts.TryGetValue(key, out var plane))
        {
            plane = evaluator.Evaluate(part, scenario, date);
            parts.Add(key, plane);
        }
        return plane;
    }
}
