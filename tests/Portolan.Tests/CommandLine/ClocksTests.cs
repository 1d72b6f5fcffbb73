namespace Portolan.Tests.CommandLine;

/// <summary>What a firm waits for, from its application to the decision. The firms are fictional.</summary>
public sealed class ClocksTests : IDisposable
{
    private const string Exchange = "MT-example-exchange-fictional";
    private const string Bank = "DE-example-bank-fictional";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-clocks-");

    public ClocksTests()
    {
        Run("firm", "add", "--name", "Example Exchange (fictional)", "--home", "MT").Done.ShouldNotBeEmpty();
        Run("firm", "add", "--name", "Example Bank (fictional)", "--home", "DE", "--kind", "credit-institution").Done.ShouldNotBeEmpty();
    }

    public void Dispose() => this.data.Delete(recursive: true);

    [Fact]
    public void An_application_runs_from_its_submission_to_the_decision()
    {
        Step("--kind", "authorisation", "--services", "a,c", "--submitted", "2025-06-02").ShouldContain("2025-06-09");
        Step("--acknowledged", "2025-06-05").ShouldNotContain("acknowledges");
        Step("--declared-complete", "2025-06-25").ShouldContain("grants or refuses");
        Step("--question", "2025-06-26").ShouldNotBeEmpty();
        Golden.Match("firm-clocks.txt", Run("firm", "clocks", "--firm", Exchange, "--on", "2025-07-01", "--steps").Done);
        var waiting = Run("firm", "clocks", "--on", "2025-07-01", "--format", "json").Json.GetProperty("clocks").EnumerateArray().ShouldHaveSingleItem();
        waiting.GetProperty("status").GetString().ShouldBe("suspended");
        waiting.GetProperty("cites").EnumerateArray().Select(cite => cite.GetString()).ShouldBe(["MiCA 63(9)", "ITS authorisation 4(2)", "MiCA 63(12)"]);
        Run("firm", "application", Exchange, "--answer", "2025-07-04").Done.ShouldNotBeEmpty();
        Run("firm", "application", Exchange, "--decided", "2025-08-01", "--outcome", "granted").Done.ShouldContain("tells the firm what it");
        Run("firm", "application", Exchange, "--notified", "2025-08-04").Done.ShouldContain("Nothing is waited for");
        Run("firm", "clocks", "--all", "--format", "csv").Done.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + 4);
        Run("firm", "show", Exchange, "--format", "json").Json.GetProperty("applications")[0].GetProperty("steps").GetArrayLength().ShouldBe(7);
    }

    [Fact]
    public void A_passport_under_way_is_among_the_clocks_and_an_effective_one_is_not()
    {
        Run("firm", "authorise", Exchange, "--services", "a", "--from", "2025-06-02").Done.ShouldNotBeEmpty();
        Run("firm", "passport", Exchange, "FR", "--submitted", "2025-12-01").Done.ShouldNotBeEmpty();
        var csv = Run("firm", "clocks", "--on", "2025-12-15", "--format", "csv").Done;
        csv.ShouldContain("mica.65.2.forwarding");
        csv.ShouldContain("mica.65.4.first-service");
        Run("firm", "clocks", "--on", "2025-12-16").Done.ShouldContain("Nothing is waited for");
        Run("firm", "clocks", "--on", "2025-12-16", "--all").Done.ShouldContain("passport to France");
    }

    [Fact]
    public void A_bank_that_notified_waits_for_the_day_after_the_fortieth_working_day()
    {
        FirstService("--kind", "notification", "--services", "a", "--submitted", "2025-01-02").ShouldBe(("2025-02-28", "elapsed"));
        FirstService("--declared-incomplete", "2025-01-15", "--deadline", "2025-01-29").ShouldBe(("2025-03-14", "waiting"));
        FirstService("--supplied", "2025-01-20").ShouldBe(("2025-03-14", "elapsed"));
    }

    [Theory]
    [InlineData("one step at a time", Exchange, "--kind", "authorisation")]
    [InlineData("has nothing under way", Exchange, "--acknowledged", "2025-01-02")]
    [InlineData("--kind 'licence'", Exchange, "--kind", "licence", "--submitted", "2025-01-02")]
    public void A_step_that_cannot_be_used_is_refused_and_nothing_is_recorded(string expected, params string[] arguments)
    {
        Run(["firm", "application", .. arguments]).Refused(2, expected);
        Run("firm", "clocks", "--all").Done.ShouldContain("Nothing is waited for");
    }

    private (string? Opens, string? Status) FirstService(params string[] arguments)
    {
        var clocks = Run(["firm", "application", Bank, "--format", "json", .. arguments]).Json.GetProperty("clocks").EnumerateArray();
        var first = clocks.Single(clock => clock.GetProperty("clock").GetString() == "mica.60.first-service");
        return (first.GetProperty("opens").GetString(), first.GetProperty("status").GetString());
    }

    private string Step(params string[] arguments) => Run(["firm", "application", Exchange, "--on", "2025-07-01", .. arguments]).Done;

    private RunningProgram.Result Run(params string[] arguments) => RunningProgram.RunWithData(this.data.FullName, arguments);
}
