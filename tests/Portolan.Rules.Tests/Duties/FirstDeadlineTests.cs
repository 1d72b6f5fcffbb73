using Portolan.Rules.Duties;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests.Duties;

/// <summary>Deadlines of several limits, each counted from its own occasion or all from one.</summary>
public class FirstDeadlineTests
{
    private const string File = "eu/dora/19-reports.yaml";
    private const string Aware = "rolls: dora, as: aware}";

    [Theory]
    [InlineData("dora-301.5.1.a.initial-with-relief", "classified", "aware")]
    [InlineData("dora-301.5.1.a.initial-without-relief", "classified", "aware")]
    [InlineData("mica.69.management-changes", "changed", "first-act")]
    public void Limits_that_follow_different_moments_name_them(string rule, params string[] moments) => Deadline(RealRulebook.Instance, rule).Moments.ShouldBe(moments);

    [Fact]
    public void Limits_that_follow_one_occasion_name_none()
    {
        var several = RealRulebook.Instance.Rules.Where(rule => rule.Duty?.Deadline is FirstDeadline { Moments.Count: 0 }).Select(rule => rule.Id.ToString());
        several.ShouldBe(["mica.71.4.outcome-2025"]);
    }

    [Fact]
    public void Either_all_limits_name_their_moment_or_none()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace(File, Aware, "rolls: dora}");
        Refusal(rulebook).Message.ShouldContain("either all limits with 'as'");
    }

    [Fact]
    public void A_moment_is_a_short_name()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace(File, Aware, "rolls: dora, as: The awareness}");
        Refusal(rulebook).Message.ShouldContain("expected a short name such as classified or first-act");
    }

    [Fact]
    public void A_deadline_of_one_limit_names_no_moment()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace(File, "deadline: {promptly: {en: no limit stated, fr: aucun délai fixé}, of:", "deadline: {promptly: {en: no limit stated, fr: aucun délai fixé}, as: aware, of:");
        Refusal(rulebook).Message.ShouldContain("'as'");
    }

    private static FirstDeadline Deadline(Rulebook rulebook, string rule) => rulebook.Find(RuleId.Parse(rule))!.Duty!.Deadline.ShouldBeOfType<FirstDeadline>();

    private static RulebookIssue Refusal(TemporaryRulebook rulebook)
    {
        var issue = Should.Throw<RulebookException>(rulebook.Read).Issues[0];
        issue.File.ShouldBe(File);
        return issue;
    }
}
