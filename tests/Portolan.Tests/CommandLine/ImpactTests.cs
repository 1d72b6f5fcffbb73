namespace Portolan.Tests.CommandLine;

public class ImpactTests
{
    [Fact]
    public void The_refusal_of_France_is_printed_for_people() =>
        Golden.Match("impact-france.txt", RunningProgram.Run("impact", "france-refuses-passports").Done);

    [Fact]
    public void The_json_has_the_documented_shape_and_adds_up()
    {
        var json = RunningProgram.Run("impact", "france-refuses-passports", "--format", "json").Json;
        foreach (var name in new[] { "scenario", "status", "contradicts", "on", "before", "after", "changed", "byHome", "byHost", "byService", "byRule" })
        {
            json.TryGetProperty(name, out _).ShouldBeTrue(name);
        }
        json.GetProperty("status").GetString().ShouldBe("contested");
        json.GetProperty("contradicts").EnumerateArray().Select(cite => cite.GetString()).ShouldBe(["MiCA 59(7)", "MiCA 65(4)"]);
        var changed = json.GetProperty("changed").EnumerateArray().ToList();
        changed.ShouldAllBe(change => change.GetProperty("state").GetString() == "FR" && change.GetProperty("firm").GetProperty("home").GetString() != "FR");
        changed.ShouldAllBe(change => change.GetProperty("after").GetString() == "not permitted");
        var lost = json.GetProperty("before").GetProperty("permitted").GetInt32() - json.GetProperty("after").GetProperty("permitted").GetInt32();
        changed.Count(change => change.GetProperty("before").GetString() == "permitted").ShouldBe(lost);
        foreach (var group in new[] { "byHome", "byHost", "byService", "byRule" })
        {
            json.GetProperty(group).EnumerateArray().Sum(row => row.GetProperty("cells").GetInt32()).ShouldBe(changed.Count, group);
        }
    }

    [Fact]
    public void A_parameter_narrows_the_refusal_to_chosen_homes()
    {
        var json = RunningProgram.Run("impact", "france-refuses-passports-from:homes=MT,LT", "--format", "json").Json;
        json.GetProperty("byHome").EnumerateArray().Select(row => row.GetProperty("state").GetString()).Order().ShouldBe(["LT", "MT"]);
    }

    [Fact]
    public void A_scenario_from_a_later_day_changes_nothing_before_it() =>
        RunningProgram.Run("impact", "france-refuses-passports:from=2026-09-01").Done.ShouldContain("No decision changes");

    [Fact]
    public void Supervision_by_ESMA_changes_no_decision_but_the_authority_of_every_firm() =>
        Golden.Match("impact-esma.txt", RunningProgram.Run("impact", "esma-supervises").Done);

    [Fact]
    public void Three_refusals_cost_more_than_one() =>
        Changed("three-authorities-refuse").ShouldBeGreaterThan(Changed("france-refuses-passports"));

    [Fact]
    public void A_home_State_that_falls_takes_its_passports_with_it()
    {
        var json = RunningProgram.Run("impact", "home-authority-withdrawn:homes=LV", "--format", "json").Json;
        json.GetProperty("byHome").EnumerateArray().Select(row => row.GetProperty("state").GetString()).ShouldBe(["LV"]);
        json.GetProperty("byHost").GetArrayLength().ShouldBe(30);
    }

    private static int Changed(string scenario) => RunningProgram.Run("impact", scenario, "--format", "json").Json.GetProperty("changed").GetArrayLength();
}
