using System.Globalization;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests.Duties;

/// <summary>Since when duties have bound a firm of Malta: authorised in March 2025, with a platform from September, and a passport to France notified in June.</summary>
public class BindingSinceTests
{
    private static readonly DateOnly On = Day("2026-03-02");

    private static readonly FactMap Firm = Map(
        ("home", new FactText("MT")), ("kind", new FactText("casp")), ("article63", new FactFlag(true)), ("microenterprise", new FactFlag(false)), ("nis2Entity", new FactFlag(false)),
        ("services", Map(("a", Held("2025-03-03")), ("b", Held("2025-09-15")), ("c", Map(("from", Date("2025-03-03")), ("until", Date("2025-12-01")))))),
        ("passports", Map(("FR", Map(("submitted", Date("2025-06-02")))))));

    [Theory]
    [InlineData("mica.72.4.conflicts-review", "MT", "2025-03-03")]
    [InlineData("mica.75.5.statement-of-position", "MT", "2025-03-03")]
    [InlineData("mica.76.10.trades-2025", "MT", "2025-09-15")]
    [InlineData("dora-301.5.1.a.initial-with-relief", "MT", "2025-03-12")]
    public void The_later_of_the_law_and_the_service_counts(string rule, string state, string since) => SinceOf(Edition.Of(RealRulebook.Instance), rule, state).ShouldBe(Day(since));

    [Theory]
    [InlineData("2025-09-15", "2025-09-15")]
    [InlineData("2026-02-20", "2026-02-20")]
    [InlineData("2025-04-01", "2025-06-17")]
    public void A_duty_of_a_scenario_counts_from_its_day_or_that_of_the_passport(string from, string since)
    {
        var scenario = RealRulebook.Instance.FindScenario("split-supervision")!;
        var chosen = ChosenScenario.Of(RealRulebook.Instance, scenario, new Dictionary<string, Fact> { ["from"] = Date(from) });
        SinceOf(Edition.Of(RealRulebook.Instance, null, [chosen]), "scenario.split-supervision.security-audit", "FR").ShouldBe(Day(since));
    }

    [Fact]
    public void What_does_not_bind_on_the_day_has_no_first_day() => SinceOf(Edition.Of(RealRulebook.Instance), "mica.81.12.review", "MT").ShouldBeNull();

    /// <summary>The interpreter, asked day by day, agrees: a duty binds on each day since, and not on the day before.</summary>
    [Fact]
    public void The_interpreter_finds_the_same_day_for_every_duty()
    {
        var edition = Edition.Of(RealRulebook.Instance);
        var matrix = Matrix(edition);
        var decider = new Decider(edition);
        var asked = 0;
        for (var rule = 0; rule < matrix.Rules.Count; rule++)
        {
            foreach (var (cell, binds) in matrix.Of(rule, 0).Where(instance => instance.Binds == Truth.True))
            {
                Truth Holds(DateOnly day) => decider.Holds(matrix.Rules[rule], new Question(Firm, matrix.Grid.Services[cell.Service], matrix.Grid.States[cell.State], day));
                var since = On;
                while (Holds(since.AddDays(-1)) == Truth.True) since = since.AddDays(-1);
                matrix.SinceOf(rule, cell).ShouldBe(since, matrix.Rules[rule].Rule.Id.ToString());
                asked++;
            }
        }
        asked.ShouldBeGreaterThan(100);
    }

    private static DateOnly? SinceOf(Edition edition, string rule, string state)
    {
        var matrix = Matrix(edition);
        var number = matrix.Rules.Index().Single(member => member.Item.Rule.Id == RuleId.Parse(rule)).Index;
        return matrix.SinceOf(number, matrix.Grid.Find(0, "a", state));
    }

    private static Portolan.Rules.Duties.DutyMatrix Matrix(Edition edition) => new Planner(RealRulebook.Instance, new Population([new FirmFacts("firm", Firm)])).On(On).Owed(edition);

    private static FactMap Held(string from) => Map(("from", Date(from)));

    private static FactMap Map(params (string Name, Fact Fact)[] entries) => new(entries.ToDictionary(entry => entry.Name, entry => entry.Fact));

    private static FactDate Date(string text) => new(Day(text));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
