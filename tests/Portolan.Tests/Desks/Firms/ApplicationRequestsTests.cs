using System.Globalization;
using Portolan.CommandLine;
using Portolan.Desks.Firms;
using Portolan.Desks.Firms.Events;
using Portolan.Formats;
using Portolan.Rules.Clocks;

namespace Portolan.Tests.Desks.Firms;

/// <summary>What may not be recorded of a procedure before an authority.</summary>
public class ApplicationRequestsTests
{
    private static readonly ProcedureClocks Clocks = ProcedureClocks.Load(Path.Combine(Repository.Root, "rulebook"));

    [Theory]
    [InlineData("needs its --kind", "casp", null)]
    [InlineData("a passport has a verb of its own", "casp", ProcedureKind.Passport)]
    [InlineData("is for entities of MiCA Art. 60", "casp", ProcedureKind.Notification)]
    [InlineData("Art. 60(10) exempts them", "credit-institution", ProcedureKind.Authorisation)]
    [InlineData("Art. 60(10) exempts them", "market-operator", ProcedureKind.Acquisition)]
    public void A_beginning_that_does_not_go_with_the_firm_is_refused(string expected, string firm, ProcedureKind? kind) =>
        Refusal(FirmWords.Parse<EntityKind>("firm", firm), [], Step(ProcedureStep.Submitted, "2025-01-02") with { Kind = kind }).ShouldContain(expected);

    [Theory]
    [InlineData("casp", ProcedureKind.Authorisation)]
    [InlineData("casp", ProcedureKind.Acquisition)]
    [InlineData("unspecified", ProcedureKind.Notification)]
    [InlineData("investment-firm", ProcedureKind.Notification)]
    public void A_beginning_that_goes_with_it_is_taken(string firm, ProcedureKind kind)
    {
        var asked = Step(ProcedureStep.Submitted, "2025-01-02") with { Kind = kind };
        ApplicationRequests.Advance(Entries.Fold(Added(FirmWords.Parse<EntityKind>("firm", firm))), asked, Clocks).ShouldBeSameAs(asked);
    }

    [Theory]
    [InlineData("was submitted already", ProcedureStep.Submitted, "2025-07-01")]
    [InlineData("comes before 2025-06-02", ProcedureStep.Acknowledged, "2025-06-01")]
    [InlineData("--answer follows --question, which is not recorded", ProcedureStep.Answer, "2025-07-01")]
    [InlineData("--notified follows --decided, which is not recorded", ProcedureStep.Notified, "2025-07-01")]
    [InlineData("--extended is no step of the kind authorisation", ProcedureStep.Extended, "2025-07-01")]
    [InlineData("--forwarded is no step of the kind authorisation", ProcedureStep.Forwarded, "2025-07-01")]
    [InlineData("--decided and --outcome go together", ProcedureStep.Decided, "2025-07-01")]
    public void A_step_that_does_not_follow_is_refused(string expected, ProcedureStep step, string on) => Refusal(EntityKind.Casp, [Submitted], Step(step, on)).ShouldContain(expected);

    [Fact]
    public void What_goes_with_another_step_is_refused()
    {
        var acknowledged = Step(ProcedureStep.Acknowledged, "2025-07-01");
        Refusal(EntityKind.Casp, [Submitted], acknowledged with { Outcome = ProcedureOutcome.Granted }).ShouldContain("--decided and --outcome go together");
        Refusal(EntityKind.Casp, [Submitted], acknowledged with { Deadline = Day("2025-07-10") }).ShouldContain("--deadline goes with --declared-incomplete");
        Refusal(EntityKind.Casp, [Submitted], Step(ProcedureStep.DeclaredIncomplete, "2025-07-01") with { Deadline = Day("2025-06-30") }).ShouldContain("--deadline 2025-06-30 comes before --declared-incomplete");
        Refusal(EntityKind.Casp, [Submitted], acknowledged with { Services = [Service.Custody] }).ShouldContain("--kind and --services go with --submitted");
        Refusal(EntityKind.Casp, [Submitted], acknowledged with { Name = "other" }).ShouldContain("has no procedure 'other' (expected one of a");
    }

    [Fact]
    public void Nothing_follows_a_procedure_that_is_over() =>
        Refusal(EntityKind.Casp, [Submitted, Step(ProcedureStep.Withdrawn, "2025-06-10")], Step(ProcedureStep.Acknowledged, "2025-07-01")).ShouldContain("is over (submitted 2025-06-02, withdrawn 2025-06-10)");

    private static ApplicationAdvanced Submitted => Step(ProcedureStep.Submitted, "2025-06-02") with { Kind = ProcedureKind.Authorisation };

    private static string Refusal(EntityKind kind, ApplicationAdvanced[] before, ApplicationAdvanced asked)
    {
        var refused = Should.Throw<CommandException>(() => ApplicationRequests.Advance(Entries.Fold(Added(kind), before), asked, Clocks));
        refused.ExitCode.ShouldBe(ExitCode.Usage);
        return refused.Message;
    }

    private static FirmAdded Added(EntityKind kind) => new("MT-a", "A (fictional)", Country.Parse("MT"), kind);

    private static ApplicationAdvanced Step(ProcedureStep step, string on) => new("a", step, Day(on));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
