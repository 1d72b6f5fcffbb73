namespace Portolan.Tests.CommandLine;

public class QuestionsTests
{
    private const string Okx = "54930069NLWEIGLHXU42";

    [Fact]
    public void A_repair_is_printed_with_its_days() => Golden.Match("repair.txt", RunningProgram.Run("repair", "--firm", Okx, "--state", "FR", "--service", "h").Done);

    [Fact]
    public void The_timeline_is_printed_by_day() => Golden.Match("timeline.txt", RunningProgram.Run("timeline", "--from", "2026-08-01", "--until", "2026-12-31").Done);

    [Fact]
    public void The_stress_ranking_is_printed() => Golden.Match("stress.txt", RunningProgram.Run("stress").Done);

    [Fact]
    public void The_stress_test_covers_every_State_pair_and_relation()
    {
        var json = RunningProgram.Run("stress", "--format", "json").Json;
        json.GetProperty("hosts").GetArrayLength().ShouldBe(30);
        json.GetProperty("homes").GetArrayLength().ShouldBe(30);
        json.GetProperty("pairs").GetArrayLength().ShouldBe(435);
        var france = json.GetProperty("hosts").EnumerateArray().Single(result => result.GetProperty("hosts")[0].GetString() == "FR");
        var ofFrance = json.GetProperty("homesByHosts").EnumerateArray().Where(result => result.GetProperty("hosts")[0].GetString() == "FR");
        ofFrance.Sum(result => result.GetProperty("cells").GetInt32()).ShouldBe(france.GetProperty("cells").GetInt32());
    }

    [Fact]
    public void A_plan_is_printed_with_its_proof() => Golden.Match("plan.txt", RunningProgram.Run("plan", "three-authorities-refuse", "--firm", Okx).Done);

    [Fact]
    public void A_plan_for_the_market_is_confirmed_by_the_engine()
    {
        var json = RunningProgram.Run("plan", "france-refuses-passports", "--format", "json").Json;
        json.GetProperty("optimal").GetBoolean().ShouldBeTrue();
        json.GetProperty("confirmed").GetInt32().ShouldBe(json.GetProperty("lost").GetInt32() - json.GetProperty("unrestorable").GetInt32());
    }

    [Theory]
    [InlineData("comes before the first day", "timeline", "--from", "2026-08-01", "--until", "2026-07-01")]
    [InlineData("comes before the day on which the plan starts", "plan", "france-refuses-passports", "--by", "2026-01-01")]
    [InlineData("no scenario", "plan", "nothing")]
    public void What_cannot_be_asked_is_refused(string expected, params string[] arguments) => RunningProgram.Run(arguments).Refused(2, expected);
}
