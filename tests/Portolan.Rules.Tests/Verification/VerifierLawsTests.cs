using Portolan.Rules.Decisions;
using Portolan.Rules.Verification;

namespace Portolan.Rules.Tests.Verification;

/// <summary>What verification proves about random rulebooks holds on random facts, and what it shows replays.</summary>
public class VerifierLawsTests
{
    private const int Rules = 14;
    private const int Questions = 400;

    [Theory]
    [InlineData(11), InlineData(12), InlineData(13), InlineData(14), InlineData(15)]
    public void What_is_proved_holds_on_any_facts(int seed)
    {
        var solver = Solver.Require();
        var law = new RandomLaw(seed);
        using var rulebook = new SmallRulebook();
        using var changed = new SmallRulebook();
        var conditions = Enumerable.Range(0, Rules).Select(_ => law.Condition(2)).ToList();
        Fill(rulebook, conditions);
        conditions[seed % Rules] = law.Condition(2);
        Fill(changed, conditions);
        var (before, after) = (Edition.Of(rulebook.Read()), Edition.Of(changed.Read()));

        var report = new Verifier(solver).Verify(after, before);

        report.Faults.ShouldBeEmpty();
        report.Untranslated.ShouldBeEmpty();
        var (one, other) = (new Decider(before), new Decider(after));
        var impossible = report.Comparison!.Changes.Where(change => change.IsPossible == false).Select(change => change.Kind).ToHashSet();
        var dead = report.Findings.Where(finding => finding.Kind == FindingKind.DeadRule).Select(finding => finding.Rule.Id).ToHashSet();
        var unfailing = after.Rules.Select(member => member.Rule.Id).Except(report.Findings.Where(finding => finding.Kind == FindingKind.FailingCondition).Select(finding => finding.Rule.Id)).ToHashSet();
        var defeated = report.Findings.Where(finding => finding.Kind == FindingKind.Contradiction).Select(finding => finding.Rule.Id).ToHashSet();
        if (report.Open.Count > 0) unfailing.Clear();
        for (var i = 0; i < Questions; i++)
        {
            var question = law.Question();
            var explanation = other.Explain(question);
            foreach (var outcome in explanation.Outcomes)
            {
                if (dead.Contains(outcome.Rule.Id)) outcome.Condition.ShouldNotBe(Truth.True);
                if (unfailing.Contains(outcome.Rule.Id)) outcome.Condition.ShouldNotBe(Truth.Unknown, $"{outcome.Rule.Condition!.Text.Value} on {FactYaml.Write(question)}");
                if (defeated.Contains(outcome.Rule.Id) && outcome.Condition == Truth.True) explanation.Decision.ShouldBe(Decision.NotPermitted);
            }
            if (Change(one.Decide(question), explanation.Decision) is { } kind) impossible.ShouldNotContain(kind, FactYaml.Write(question));
        }
    }

    [Theory]
    [InlineData(21), InlineData(22), InlineData(23)]
    public void Leaving_out_what_is_redundant_changes_nothing(int seed)
    {
        var solver = Solver.Require();
        var law = new RandomLaw(seed);
        var conditions = Enumerable.Range(0, 6).Select(_ => law.Condition(1)).ToList();
        // Each condition a second time, narrowed: some of these change nothing.
        conditions.AddRange(conditions.ToList().Select(condition => $"firm.active && ({condition})"));
        using var whole = new SmallRulebook();
        Fill(whole, conditions);
        var edition = Edition.Of(whole.Read());
        var redundant = new Verifier(solver).Verify(edition).Findings.Where(finding => finding.Kind == FindingKind.Redundant).Select(finding => finding.Rule.Id.ToString()).ToList();
        redundant.ShouldNotBeEmpty();
        var decider = new Decider(edition);
        var questions = Enumerable.Range(0, Questions).Select(_ => law.Question()).ToList();
        foreach (var id in redundant)
        {
            using var rest = new SmallRulebook();
            Fill(rest, conditions, id);
            var without = new Decider(Edition.Of(rest.Read()));
            foreach (var question in questions) without.Decide(question).ShouldBe(decider.Decide(question), $"without {id}: {FactYaml.Write(question)}");
        }
    }

    private static void Fill(SmallRulebook rulebook, List<string> conditions, string? without = null)
    {
        rulebook.WithBan();
        for (var i = 0; i < conditions.Count; i++)
        {
            var id = $"law.rule-{i}";
            if (id == without) continue;
            var (effect, extra) = (i % 4) switch
            {
                0 or 2 => ("permit", i % 8 == 6 ? "status: contested" : ""),
                1 => ("prohibit", i % 8 == 5 ? "status: contested" : ""),
                _ => without == $"law.rule-{i - 2}" ? ("limit", "") : ("exempt", $"except: [law.rule-{i - 2}]"),
            };
            rulebook.With(id, effect, conditions[i], i % 3 == 0 ? "2024-12-25..2025-01-10" : "2025-01-01..", extra: extra);
        }
    }

    private static ChangeKind? Change(Decision before, Decision after) => (before, after) switch
    {
        _ when before == after => null,
        (_, Decision.Permitted) => ChangeKind.Grants,
        (Decision.Permitted, _) => ChangeKind.Takes,
        (Decision.Unsettled, _) => ChangeKind.Refuses,
        _ => ChangeKind.Unsettles,
    };
}
