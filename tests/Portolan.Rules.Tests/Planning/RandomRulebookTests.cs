using FsCheck;
using FsCheck.Fluent;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests.Planning;

/// <summary>
/// The laws of docs/engine.md over random rulebooks, facts and days. <c>PORTOLAN_LONG_TESTS=n</c> makes the runs n times as many.
/// </summary>
public sealed class RandomRulebookTests : IDisposable
{
    private readonly TemporaryRulebook folder = new(withRules: false);

    private static int Times => int.TryParse(Environment.GetEnvironmentVariable("PORTOLAN_LONG_TESTS"), out var times) ? times : 1;

    private static Config Runs(int count) => Config.QuickThrowOnFailure.WithMaxTest(count * Times);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_planner_is_the_interpreter() => Prop.ForAll(Cases().ToArbitrary(), test =>
    {
        var law = Read(test.Rules);
        var edition = Edition.Of(law);
        var matrix = new Planner(law, test.Population).Decide(edition, test.Date);
        var decider = new Decider(edition);
        foreach (var cell in test.Sample(matrix.Grid))
        {
            var explanation = decider.Explain(test.Question(matrix.Grid, cell));
            matrix[cell].ShouldBe(explanation.Decision, $"{cell} on {test.Date}\n{test.Rules}");
            var expected = explanation.RestsOnBan ? [explanation.Ban!.Id] : explanation.Deciding.Select(outcome => outcome.Rule.Id);
            matrix.RulesAt(cell).Select(rule => rule.Id).ShouldBe(expected, $"{cell} on {test.Date}\n{test.Rules}");
        }
    }).Check(Runs(120));

    [Fact]
    public void Between_change_days_nothing_changes() => Prop.ForAll(Cases().ToArbitrary(), test =>
    {
        var law = Read(test.Rules);
        var edition = Edition.Of(law);
        var planner = new Planner(law, test.Population);
        var until = test.Date.AddDays(40);
        var changes = planner.ChangeDays(edition, test.Date.AddDays(1), until).ToHashSet();
        var before = planner.Decide(edition, test.Date);
        for (var day = test.Date.AddDays(1); day <= until; day = day.AddDays(1))
        {
            var after = planner.Decide(edition, day);
            if (!changes.Contains(day)) after.DifferencesFrom(before).ShouldBeEmpty($"{day}\n{test.Rules}");
            before = after;
        }
    }).Check(Runs(25));

    [Fact]
    public void The_order_of_rules_is_irrelevant() => Prop.ForAll(Cases().ToArbitrary(), test =>
    {
        var one = Read(test.Rules);
        var forwards = new Planner(one, test.Population).Decide(Edition.Of(one), test.Date);
        var other = Read(Reversed(test.Rules));
        var backwards = new Planner(other, test.Population).Decide(Edition.Of(other), test.Date);
        foreach (var cell in forwards.Grid.Cells()) backwards[cell].ShouldBe(forwards[cell]);
    }).Check(Runs(25));

    [Fact]
    public void Adding_a_prohibition_never_permits() => Prop.ForAll(Cases().ToArbitrary(), RandomRulebooks.Condition(2).ToArbitrary(), (test, condition) =>
    {
        var one = Read(test.Rules);
        var before = new Planner(one, test.Population).Decide(Edition.Of(one), test.Date);
        var other = Read(test.Rules + Prohibition(condition));
        var after = new Planner(other, test.Population).Decide(Edition.Of(other), test.Date);
        after.Grid.Cells().Where(cell => after[cell] == Decision.Permitted).ShouldAllBe(cell => before[cell] == Decision.Permitted);
    }).Check(Runs(25));

    [Fact]
    public void The_empty_scenario_changes_nothing() => Prop.ForAll(Cases().ToArbitrary(), test =>
    {
        folder.Write("scenarios/empty.yaml", Empty);
        var law = Read(test.Rules);
        var planner = new Planner(law, test.Population);
        var assumed = Edition.Of(law, null, [ChosenScenario.Of(law, law.FindScenario("empty")!)]);
        planner.Decide(assumed, test.Date).DifferencesFrom(planner.Decide(Edition.Of(law), test.Date)).ShouldBeEmpty();
    }).Check(Runs(15));

    private const string Empty = """
        scenario: empty
        title: {en: nothing, fr: rien}
        status: contested
        says: {en: nothing happens, fr: rien ne se passe}
        contradicts: []
        act: 32023R1114
        known-from: 2023-06-09
        """;

    private static string Prohibition(string condition) => $"""
          - id: added.prohibition
            cites: ["59(1)"]
            title: {"{"}en: added, fr: ajoutée{"}"}
            effect: prohibit
            per: [firm]
            in-force: 2024-12-30..
            when: |
              {condition}

        """;

    /// <summary>The same rules in the opposite order.</summary>
    private static string Reversed(string rules)
    {
        var parts = rules.Split("  - id: ");
        return parts[0] + string.Concat(parts.Skip(1).Reverse().Select(part => "  - id: " + part));
    }

    private Rulebook Read(string rules)
    {
        folder.Write("random/rules.yaml", WithProhibition(rules));
        return folder.Read();
    }

    /// <summary>Exemptions name the prohibition of number 0; where chance made none, there is one that never holds.</summary>
    private static string WithProhibition(string rules) =>
        rules.Contains("id: random.prohibition-0", StringComparison.Ordinal) ? rules : rules + Prohibition("false").Replace("added.prohibition", "random.prohibition-0", StringComparison.Ordinal);

    private static Gen<Case> Cases() =>
        from rules in RandomRulebooks.Rules
        from first in RandomFirms.Firm(RealRulebook.Instance.Schema)
        from second in RandomFirms.Firm(RealRulebook.Instance.Schema)
        from interventions in RandomFirms.Variable(RealRulebook.Instance.Schema, "interventions")
        from date in RandomFirms.Day
        from offset in Gen.Choose(0, 6)
        select new Case(rules, Population(first, second, interventions), date, offset);

    private static Population Population(FactMap first, FactMap second, Fact? interventions) => new(
        [new FirmFacts("first", first), new FirmFacts("second", second)],
        interventions is null ? null : new Dictionary<string, Fact> { ["interventions"] = interventions });

    private sealed record Case(string Rules, Population Population, DateOnly Date, int Offset)
    {
        public IEnumerable<Cell> Sample(Grid grid) => grid.Cells().Where((_, index) => index % 7 == Offset);

        public Question Question(Grid grid, Cell cell) => new(Population.Firms[cell.Firm].Facts, grid.Services[cell.Service], grid.States[cell.State], Date, Population.Globals);
    }
}
