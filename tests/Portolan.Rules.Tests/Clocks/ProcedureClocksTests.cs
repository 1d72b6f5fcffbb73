using Portolan.Rules.Clocks;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests.Clocks;

/// <summary>What a faulty file of clocks is told, and where.</summary>
public class ProcedureClocksTests
{
    [Fact]
    public void Every_procedure_has_clocks_and_names_every_step_that_means_something_in_it()
    {
        var clocks = ProcedureClocks.Load(RealRulebook.Folder);
        foreach (var kind in Enum.GetValues<ProcedureKind>()) clocks.Of(kind).ShouldNotBeEmpty(kind.ToString());
        clocks.Of(ProcedureKind.Notification).SelectMany(clock => clock.Steps).Distinct().Order().ShouldBe(
            [ProcedureStep.Submitted, ProcedureStep.Acknowledged, ProcedureStep.DeclaredIncomplete, ProcedureStep.Supplied, ProcedureStep.DeclaredComplete, ProcedureStep.Withdrawn]);
        clocks.Of(ProcedureKind.Acquisition).SelectMany(clock => clock.Steps).Distinct().Order().ShouldBe(
            [ProcedureStep.Submitted, ProcedureStep.Acknowledged, ProcedureStep.Question, ProcedureStep.Answer, ProcedureStep.Extended, ProcedureStep.Decided, ProcedureStep.Notified, ProcedureStep.Withdrawn]);
    }

    [Fact]
    public void Clocks_that_rest_on_a_reading_of_ours_say_so_and_why()
    {
        var inferred = ProcedureClocks.Load(RealRulebook.Folder).All.Where(clock => clock.Confidence.Level != ConfidenceLevel.Verified).ToList();
        inferred.Select(clock => (clock.Id, clock.Confidence.Level)).ShouldBe([("mica.63.9.decision", ConfidenceLevel.Inference), ("mica.83.4.assessment", ConfidenceLevel.Inference)]);
        inferred.ShouldAllBe(clock => clock.Confidence.Because!.French.Contains("trop tardive"));
    }

    [Theory]
    [InlineData("    confidence:\n      level: inference\n      because:\n        en: A question that comes too late does not stop the time, as the text gives no power to ask later; a change begins it anew, and with it the one question that stops it.\n        fr: Une question trop tardive n'arrête pas le délai, le texte ne donnant pas le pouvoir de la poser plus tard; un changement le fait recommencer, et avec lui l'unique question qui l'arrête.\n", "    confidence: {level: inference}\n", "less than 'verified' without a reason (expected 'because')")]
    [InlineData("      level: inference\n", "      level: guess\n", "expected one of verified, inference, secondary, unverified")]
    [InlineData("cites: [\"63(1)\"]", "cites: [\"63(14)\"]", "clocks/mica.yaml:5:13: cites MiCA 63(14), which does not exist")]
    [InlineData("cites: [\"63(12)\"]", "cites: [\"63(99)\"]", "which does not exist (expected a provision of Regulation (EU) 2023/1114")]
    [InlineData("from: [decided]", "from: [decide]", "did you mean 'decided'?")]
    [InlineData("within: 2 working days", "within: two days", "expected a period such as 10 working days")]
    [InlineData("within: 2 working days", "within: 48 hours", "expected a period of days or longer")]
    [InlineData("end: approved", "end: silence", "expected one of late, approved, may-begin-after, may-begin-on")]
    [InlineData("of: [passport]", "of: [passports]", "did you mean 'passport'?")]
    [InlineData("id: mica.83.7.word-of-opposition", "id: mica.83.4.assessment", "a second clock 'mica.83.4.assessment'")]
    [InlineData("needs: declared-complete", "need: declared-complete", "unknown key 'need'")]
    [InlineData("within: 60 working days", "within: 2 months", "expected 'within' in working days")]
    public void A_fault_is_shown_at_its_place(string old, string replacement, string expected)
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("clocks/mica.yaml", old, replacement);
        Should.Throw<RulebookException>(() => ProcedureClocks.Load(rulebook.Folder)).Message.ShouldContain(expected);
    }

    [Fact]
    public void A_rulebook_without_clocks_has_none()
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Delete("clocks/mica.yaml");
        ProcedureClocks.Load(rulebook.Folder).All.ShouldBeEmpty();
    }
}
