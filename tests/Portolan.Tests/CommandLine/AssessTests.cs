using System.Text.Json;

namespace Portolan.Tests.CommandLine;

public class AssessTests
{
    private const string Okx = "54930069NLWEIGLHXU42";

    [Fact]
    public void The_json_has_the_documented_shape_and_counts_everything()
    {
        var json = RunningProgram.Run("assess", "--firm", Okx, "--state", "FR", "--format", "json").Json;
        json.EnumerateObject().Select(property => property.Name).ShouldBe(["on", "known", "register", "record", "scenarios", "summary", "decisions"]);
        json.GetProperty("on").GetString().ShouldBe("2026-08-17");
        json.GetProperty("known").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("register").GetProperty("firms").GetInt32().ShouldBe(325);
        var summary = json.GetProperty("summary");
        var total = summary.GetProperty("permitted").GetInt64() + summary.GetProperty("notPermitted").GetInt64() + summary.GetProperty("unsettled").GetInt64();
        total.ShouldBe(325 * 30 * 10);
        var decision = json.GetProperty("decisions")[0];
        decision.EnumerateObject().Select(property => property.Name).ShouldBe(["firm", "state", "service", "decision", "rules"]);
        decision.GetProperty("firm").GetRawText().ShouldContain("\"home\": \"MT\"");
        json.GetProperty("decisions").GetArrayLength().ShouldBe(9);
    }

    [Fact]
    public void Without_a_decision_asked_for_what_is_not_permitted_is_left_out_and_with_one_it_is_listed()
    {
        Decisions("assess", "--firm", Okx, "--format", "json").ShouldNotContain("not permitted");
        Decisions("assess", "--firm", Okx, "--decision", "not-permitted", "--format", "json").Distinct().ShouldBe(["not permitted"]);
    }

    [Fact]
    public void A_scenario_is_assumed_and_named()
    {
        var json = RunningProgram.Run("assess", "--firm", Okx, "--state", "FR", "--scenario", "france-refuses-passports", "--format", "json").Json;
        json.GetProperty("decisions").GetArrayLength().ShouldBe(0);
        json.GetProperty("scenarios")[0].GetString().ShouldBe("france-refuses-passports:from=2025-09-15");
    }

    [Fact]
    public void A_blank_host_list_is_unsettled_and_not_a_no()
    {
        var json = RunningProgram.Run("assess", "--firm", "894500R6HJP62BZX4M89", "--state", "FR", "--format", "json").Json;
        json.GetProperty("decisions").EnumerateArray().Select(decision => decision.GetProperty("decision").GetString()).Distinct().ShouldBe(["unsettled"]);
    }

    [Fact]
    public void Before_the_authorisation_nothing_is_permitted() =>
        Decisions("assess", "--firm", Okx, "--on", "2025-01-26", "--format", "json").ShouldBeEmpty();

    [Fact]
    public void Before_the_snapshot_the_home_is_permitted_and_the_hosts_are_unsettled()
    {
        var json = RunningProgram.Run("assess", "--firm", Okx, "--service", "c", "--on", "2025-12-01", "--format", "json").Json;
        var byDecision = json.GetProperty("decisions").EnumerateArray().ToLookup(decision => decision.GetProperty("decision").GetString(), decision => decision.GetProperty("state").GetString());
        byDecision["permitted"].ShouldBe(["MT"]);
        byDecision["unsettled"].Count().ShouldBe(29);
    }

    [Fact]
    public void A_firm_whose_only_row_has_ended_takes_a_new_authorisation()
    {
        var json = RunningProgram.Run("repair", "--firm", "Decubate B.V.", "--state", "NL", "--service", "e", "--format", "json").Json;
        json.GetProperty("decision").GetString().ShouldBe("not permitted");
        json.GetProperty("repairs")[0].GetProperty("measures")[0].GetProperty("measure").GetString().ShouldBe("apply-for-authorisation");
    }

    [Fact]
    public void What_was_known_in_july_comes_from_the_snapshot_of_june()
    {
        var json = RunningProgram.Run("assess", "--known", "2026-07-31", "--firm", Okx, "--format", "json").Json;
        json.GetProperty("register").GetProperty("date").GetString().ShouldBe("2026-06-28");
        json.GetProperty("known").GetString().ShouldBe("2026-07-31");
    }

    [Fact]
    public void One_firm_is_printed_as_services_and_states() => Golden.Match("assess-okx.txt", RunningProgram.Run("assess", "--firm", Okx).Done);

    [Fact]
    public void All_firms_are_printed_by_state() => Golden.Match("assess-all.txt", RunningProgram.Run("assess").Done);

    [Fact]
    public void The_csv_has_a_row_a_cell() => Golden.Match("assess-okx-france.csv", RunningProgram.Run("assess", "--firm", Okx, "--state", "FR", "--format", "csv").Done);

    [Theory]
    [InlineData("casp/CASPS_2025-11-27.csv")]
    [InlineData("casp/CASPS_2026-01-23.csv")]
    [InlineData("casp/CASPS_2026-02-09.csv")]
    [InlineData("casp/CASPS_2026-06-28.csv")]
    [InlineData("casp/CASPS_2026-08-17.csv")]
    public void A_raw_register_file_is_assessed_without_importing_it(string file)
    {
        var path = RealData.Require("esma-register/" + file);
        var json = RunningProgram.Run("assess", "--register", path, "--decision", "unsettled", "--format", "json").Json;
        json.GetProperty("on").GetString().ShouldBe(Path.GetFileNameWithoutExtension(path)[^10..]);
        var summary = json.GetProperty("summary");
        var total = summary.GetProperty("permitted").GetInt64() + summary.GetProperty("notPermitted").GetInt64() + summary.GetProperty("unsettled").GetInt64();
        total.ShouldBe(json.GetProperty("register").GetProperty("firms").GetInt64() * 300);
    }

    [Fact]
    public void The_raw_file_and_the_snapshot_made_from_it_give_the_same_answer()
    {
        var path = RealData.Require("esma-register/casp/CASPS_2026-08-17.csv");
        var raw = RunningProgram.Run("assess", "--register", path, "--format", "json").Done;
        raw.ShouldBe(RunningProgram.Run("assess", "--format", "json").Done);
    }

    private static IEnumerable<string?> Decisions(params string[] arguments) =>
        RunningProgram.Run(arguments).Json.GetProperty("decisions").EnumerateArray().Select(decision => decision.GetProperty("decision").GetString());
}
