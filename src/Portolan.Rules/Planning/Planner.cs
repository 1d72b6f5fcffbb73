using System.Runtime.CompilerServices;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Planning;

/// <summary>
/// Decides whole matrices. Each condition is split by the axes that its parts read; what does not hang on the day is evaluated once, by the
/// interpreter; the day is compared with whole tables of days at once; and the plane of a rule is the outer product of its parts. Gives
/// what <see cref="Decider"/> gives cell by cell. Not safe for use by several threads.
/// </summary>
public sealed class Planner
{
    private readonly PlaneBuilder builder;
    private readonly Dictionary<(Rule Rule, ChosenScenario? Scenario), RulePlan> rules = [];
    private readonly ConditionalWeakTable<Edition, EditionPlan> editions = [];
    /// <summary>A planner for the firms of a population under the facts of a rulebook.</summary>
    /// <exception cref="Facts.FactException">A fact is not as the schema declares it.</exception>
    public Planner(Rulebook rulebook, Population population)
    {
        var states = rulebook.Schema.Enumeration("state").Members.Select(member => member.Code).ToList();
        var services = rulebook.Schema.Enumeration("service").Members.Select(member => member.Code).ToList();
        Grid = new Grid(population.Firms, services, states);
        builder = new PlaneBuilder(rulebook, population, Grid);
    }

    /// <summary>The cells.</summary>
    public Grid Grid { get; }

    /// <summary>Makes the rules of an edition ready; <see cref="Decide"/> does so by itself when it first meets them.</summary>
    public void Prepare(Edition edition) => PlanOf(edition);

    /// <summary>Decides every cell on a day. What did not change since the day asked about last is used again.</summary>
    public DecisionMatrix Decide(Edition edition, DateOnly date) => On(date).Decide(edition);

    /// <summary>A day on which to decide several editions.</summary>
    public PlannedDay On(DateOnly date) => new(this, date);

    /// <summary>The days within bounds on which a decision of an edition may change, in order: between them, nothing does.</summary>
    /// <param name="edition">The rules.</param>
    /// <param name="from">The first day looked at.</param>
    /// <param name="until">The last day looked at.</param>
    public IReadOnlyList<DateOnly> ChangeDays(Edition edition, DateOnly from, DateOnly until)
    {
        var changes = new SortedSet<int>();
        var plan = PlanOf(edition);
        foreach (var rule in plan.Permissions.Concat(plan.Prohibitions).Concat(plan.Exemptions)) rule.AddChanges(changes, from.DayNumber, until.DayNumber);
        if (edition.Ban is { } ban && ban.InForce.From >= from && ban.InForce.From <= until) changes.Add(ban.InForce.From.DayNumber);
        return [.. changes.Select(DateOnly.FromDayNumber)];
    }

    internal EditionPlan PlanOf(Edition edition)
    {
        if (editions.TryGetValue(edition, out var plan)) return plan;
        var deciding = edition.Rules.Where(member => member.Rule.Decides).ToList();
        Build(deciding);
        plan = new EditionPlan(Of(deciding, Effect.Permit), Of(deciding, Effect.Prohibit), Of(deciding, Effect.Exempt));
        editions.Add(edition, plan);
        return plan;
    }

    internal RulePlan PlanOf(EditionRule member)
    {
        Build([member]);
        return rules[(member.Rule, member.Scenario)];
    }

    internal IEnumerable<RulePlan> PlansOf(IReadOnlyList<EditionRule> members)
    {
        Build(members);
        return members.Select(member => rules[(member.Rule, member.Scenario)]);
    }

    private List<RulePlan> Of(IEnumerable<EditionRule> members, Effect effect) =>
        [.. members.Where(member => member.Rule.Effect == effect).Select(member => rules[(member.Rule, member.Scenario)])];

    private void Build(IReadOnlyList<EditionRule> members)
    {
        var missing = members.Where(member => !rules.ContainsKey((member.Rule, member.Scenario))).ToList();
        if (missing.Count == 0) return;
        foreach (var (member, parts) in builder.Build(missing)) rules.Add((member.Rule, member.Scenario), new RulePlan(member, parts, Grid));
    }
}

/// <summary>The rules of an edition, made ready, by what they do.</summary>
internal sealed record EditionPlan(IReadOnlyList<RulePlan> Permissions, IReadOnlyList<RulePlan> Prohibitions, IReadOnlyList<RulePlan> Exemptions);
