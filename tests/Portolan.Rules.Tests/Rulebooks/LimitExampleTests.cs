using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests.Rulebooks;

/// <summary>Examples of bounds state their numbers, and are held to them.</summary>
public class LimitExampleTests
{
    private const string File = "eu/mica/duties/67-prudential.yaml";
    private const string Stated = "then: {is: applies, measured: 120000, bound: 150000, distance: -30000}";

    [Fact]
    public void Every_bound_of_the_rulebook_states_its_numbers_in_an_example()
    {
        var bounds = RealRulebook.Instance.Rules.Where(rule => rule.Limit is not null).ToList();
        bounds.Count.ShouldBe(5);
        bounds.ShouldAllBe(rule => rule.Examples.Any(example => example.Numbers != null && example.Numbers.Measured != null && example.Numbers.Bound != null && example.Numbers.Distance != null));
        new ExampleRunner(RealRulebook.Instance).RunAll().Where(result => result.Rule.Limit is not null).ShouldAllBe(result => result.Passed);
    }

    [Theory]
    [InlineData("then: {is: applies, measured: 120001}", "gives measured 120000 (expected measured 120001)")]
    [InlineData("then: {is: applies, bound: 125000}", "gives bound 150000 (expected bound 125000)")]
    [InlineData("then: {is: applies, bound: 150000, distance: 30000}", "gives bound 150000, distance -30000 (expected bound 150000, distance 30000)")]
    [InlineData("then: {is: does not apply, distance: -30000}", "gives applies (expected does not apply)")]
    public void A_number_that_comes_out_otherwise_is_told_with_both(string then, string complaint)
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace(File, Stated, then);
        var failed = new ExampleRunner(rulebook.Read()).RunAll().Where(result => !result.Passed).ShouldHaveSingleItem();
        failed.Complaint!.ShouldStartWith(File);
        failed.Complaint!.ShouldEndWith(complaint);
    }

    [Fact]
    public void A_number_that_is_not_known_is_told_so()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace(File, "ownFunds: 100000, insuredSafeguards: 20000, ", "");
        new ExampleRunner(rulebook.Read()).RunAll().Single(result => !result.Passed).Complaint!.ShouldContain("gives measured not known, bound 150000, distance not known");
    }

    [Fact]
    public void Only_a_bound_has_numbers()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("eu/mica/64-withdrawal.yaml", "then: not permitted", "then: {is: not permitted, measured: 1}");
        Should.Throw<RulebookException>(rulebook.Read).Issues[0].Message.ShouldContain("only a limit has numbers");
    }

    [Fact]
    public void A_misspelt_number_is_refused()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace(File, Stated, "then: {is: applies, limit: 150000}");
        Should.Throw<RulebookException>(rulebook.Read).Issues[0].Message.ShouldContain("unknown key 'limit'");
    }
}
