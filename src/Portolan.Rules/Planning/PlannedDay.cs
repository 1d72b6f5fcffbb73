using Portolan.Rules.Decisions;
using Portolan.Rules.Duties;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Planning;

/// <summary>
/// One day of a planner. Rules keep the plane of the day asked about last, and share it between editions, so that a scenario costs only the
/// rules that it adds, and a day only those that change on it. Not safe for use by several threads.
/// </summary>
public sealed class PlannedDay
{
    private readonly Planner planner;
    internal PlannedDay(Planner planner, DateOnly date)
    {
        this.planner = planner;
        Date = date;
    }

    /// <summary>The day.</summary>
    public DateOnly Date { get; }

    /// <summary>Decides every cell.</summary>
    public DecisionMatrix Decide(Edition edition)
    {
        var plan = planner.PlanOf(edition);
        var exemptions = InForce(plan.Exemptions).Select(rule => (rule.Member.Rule, Plane: rule.On(this))).ToList();
        var permissions = InForce(plan.Permissions).Select(rule => rule.On(this)).ToList();
        var prohibitions = InForce(plan.Prohibitions).Select(rule => Exempted(rule.On(this), exemptions)).ToList();
        var ban = edition.Ban is { } rule && rule.InForce.Includes(Date) ? rule : null;
        return DecisionMatrix.Combine(planner.Grid, edition, Date, permissions, prohibitions, ban);
    }

    /// <summary>Whom the duties and the bounds in numbers bind.</summary>
    public DutyMatrix Owed(Edition edition)
    {
        var rules = edition.Rules.Where(member => member.Rule.IsOwed && member.Rule.InForce.Includes(Date)).ToList();
        return new DutyMatrix(planner, this, rules);
    }

    /// <summary>The numbers of the firms for which a rule holds in some State and service.</summary>
    public IReadOnlyList<int> FirmsUnder(EditionRule member)
    {
        if (!member.Rule.InForce.Includes(Date)) return [];
        var plane = planner.PlanOf(member).On(this);
        return [.. Enumerable.Range(0, planner.Grid.Firms.Count).Where(plane.True.ContainsFirm)];
    }

    /// <summary>The cells in which a rule holds, whatever other rules say; what it does not speak about makes no difference to it.</summary>
    public IReadOnlyList<Cell> CellsUnder(EditionRule member)
    {
        if (!member.Rule.InForce.Includes(Date)) return [];
        var plane = planner.PlanOf(member).On(this);
        return [.. planner.Grid.Cells().Where(plane.HoldsAt)];
    }

    private IEnumerable<RulePlan> InForce(IEnumerable<RulePlan> rules) => rules.Where(rule => rule.Member.Rule.InForce.Includes(Date));

    private RulePlane Exempted(RulePlane prohibition, List<(Rule Rule, RulePlane Plane)> exemptions)
    {
        var exempting = exemptions.Where(exemption => exemption.Rule.Except.Contains(prohibition.Rule.Id)).Select(exemption => exemption.Plane).ToList();
        if (exempting.Count == 0) return prohibition;
        var holds = Without(prohibition.True, exempting.Select(exemption => exemption.Possible));
        var possible = Without(prohibition.Possible, exempting.Select(exemption => exemption.True));
        return new RulePlane(prohibition.Rule, holds, possible);
    }

    private Product Without(Product cells, IEnumerable<Product> excepted)
    {
        var words = new uint[planner.Grid.WordCount];
        var taken = new uint[words.Length];
        cells.AddTo(words);
        foreach (var product in excepted) product.AddTo(taken);
        for (var i = 0; i < words.Length; i++) words[i] &= ~taken[i];
        return Product.Of(planner.Grid, words);
    }
}
