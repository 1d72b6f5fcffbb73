using FsCheck;
using FsCheck.Fluent;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests.Planning;

/// <summary>The laws that hold the planner to the interpreter, on random facts and days under the real rulebook and its scenarios; those of random rulebooks are in <see cref="RandomRulebookTests"/>.</summary>
public class PlannerLawsTests
{
    private static readonly Rulebook Law = RealRulebook.Instance;

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void The_planner_decides_every_cell_as_the_interpreter_does() => Prop.ForAll(Cases().ToArbitrary(), AgreesEverywhere).Check(Runs);

    [Fact]
    public void The_planner_names_the_rules_that_the_interpreter_names() => Prop.ForAll(Cases().ToArbitrary(), NamesTheSameRules).Check(Runs);

    [Fact]
    public void The_cells_that_a_rule_decided_are_those_that_name_it() => Prop.ForAll(Cases().ToArbitrary(), test =>
    {
        var edition = test.Edition();
        var matrix = new Planner(Law, test.Population).Decide(edition, test.Date);
        var named = matrix.Grid.Cells().SelectMany(cell => matrix.RulesAt(cell), (cell, rule) => (rule.Id, cell)).ToLookup(pair => pair.Id, pair => pair.cell);
        foreach (var rule in edition.Rules.Select(member => member.Rule.Id).Append(edition.Ban!.Id)) matrix.DecidedBy(rule).ShouldBe(named[rule], rule.ToString());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(10));

    [Fact]
    public void The_cells_under_a_rule_are_those_in_which_the_interpreter_says_that_it_holds() => Prop.ForAll(Cases().ToArbitrary(), test =>
    {
        var edition = test.Edition();
        var (planner, decider) = (new Planner(Law, test.Population), new Decider(edition));
        foreach (var member in edition.Rules.Where((_, index) => index % 10 == test.Offset).Where(member => member.IsFirm && member.Rule.InForce.Includes(test.Date)))
        {
            var under = planner.On(test.Date).CellsUnder(member).ToHashSet();
            under.Select(cell => cell.Firm).Distinct().Order().ShouldBe(planner.On(test.Date).FirmsUnder(member));
            foreach (var cell in test.Sample(planner.Grid).Take(12)) under.Contains(cell).ShouldBe(decider.Holds(member, test.Question(planner.Grid, cell)) == Truth.True, $"{member.Rule} at {cell} on {test.Date}");
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(10));

    [Fact]
    public void Adding_a_prohibition_never_permits() => Prop.ForAll(Cases().ToArbitrary(), test =>
    {
        var planner = new Planner(Law, test.Population);
        var before = planner.Decide(Edition.Of(Law), test.Date);
        foreach (var id in new[] { "france-refuses-passports", "three-authorities-refuse", "home-authority-withdrawn" })
        {
            var after = planner.Decide(Edition.Of(Law, null, [Choose(id)]), test.Date);
            after.Grid.Cells().Where(cell => after[cell] == Decision.Permitted).ShouldAllBe(cell => before[cell] == Decision.Permitted);
            after.LostFrom(before).ShouldBe(after.Grid.Cells().Where(cell => before[cell] == Decision.Permitted && after[cell] != Decision.Permitted));
        }
    }).Check(Runs);

    [Fact]
    public void A_scenario_without_rules_that_decide_changes_nothing() => Prop.ForAll(Cases().ToArbitrary(), test =>
    {
        var planner = new Planner(Law, test.Population);
        planner.Decide(Edition.Of(Law, null, [Choose("esma-supervises")]), test.Date).DifferencesFrom(planner.Decide(Edition.Of(Law), test.Date)).ShouldBeEmpty();
    }).Check(Runs);

    private static void AgreesEverywhere(Case test)
    {
        var edition = test.Edition();
        var matrix = new Planner(Law, test.Population).Decide(edition, test.Date);
        var decider = new Decider(edition);
        foreach (var cell in test.Sample(matrix.Grid)) matrix[cell].ShouldBe(decider.Decide(test.Question(matrix.Grid, cell)), $"{cell} on {test.Date}");
    }

    private static void NamesTheSameRules(Case test)
    {
        var edition = test.Edition();
        var matrix = new Planner(Law, test.Population).Decide(edition, test.Date);
        var decider = new Decider(edition);
        foreach (var cell in test.Sample(matrix.Grid).Take(12))
        {
            var explanation = decider.Explain(test.Question(matrix.Grid, cell));
            var expected = explanation.RestsOnBan ? [explanation.Ban!.Id] : explanation.Deciding.Select(outcome => outcome.Rule.Id);
            matrix.RulesAt(cell).Select(rule => rule.Id).ShouldBe(expected, $"{cell} on {test.Date}");
        }
    }

    private static ChosenScenario Choose(string id) => ChosenScenario.Of(Law, Law.FindScenario(id)!);

    private static Gen<Case> Cases() =>
        from first in RandomFirms.Firm(Law.Schema)
        from second in RandomFirms.Firm(Law.Schema)
        from date in RandomFirms.Day
        from scenario in Gen.Elements(null, "france-refuses-passports", "three-authorities-refuse", "home-authority-withdrawn")
        from offset in Gen.Choose(0, 9)
        select new Case(new Population([new FirmFacts("first", first), new FirmFacts("second", second)]), date, scenario, offset);

    private sealed record Case(Population Population, DateOnly Date, string? Scenario, int Offset)
    {
        public Edition Edition() => Scenario is null ? Portolan.Rules.Decisions.Edition.Of(Law) : Portolan.Rules.Decisions.Edition.Of(Law, null, [Choose(Scenario)]);

        /// <summary>Every tenth cell, from a random one on: over the runs of a test all are met.</summary>
        public IEnumerable<Cell> Sample(Grid grid) => grid.Cells().Where((_, index) => index % 10 == Offset);

        public Question Question(Grid grid, Cell cell) => new(Population.Firms[cell.Firm].Facts, grid.Services[cell.Service], grid.States[cell.State], Date);
    }
}
