using System.Text.Json;

namespace Portolan.Tests.CommandLine;

public class ExplainTests
{
    private const string Okx = "54930069NLWEIGLHXU42";

    [Fact]
    public void A_permission_is_printed_with_its_facts_and_their_rows() =>
        Golden.Match("explain-permitted.txt", RunningProgram.Run("explain", "--firm", Okx, "--state", "FR", "--service", "b").Done);

    [Fact]
    public void A_refusal_is_printed_with_the_rule_that_refuses() =>
        Golden.Match("explain-refused.txt", RunningProgram.Run("explain", "--firm", Okx, "--state", "FR", "--service", "b", "--scenario", "france-refuses-passports").Done);

    [Fact]
    public void What_is_not_known_is_named_first() =>
        Golden.Match("explain-unsettled.txt", RunningProgram.Run("explain", "--firm", "894500R6HJP62BZX4M89", "--state", "FR", "--service", "a").Done);

    [Fact]
    public void A_missing_service_is_explained_by_the_ban_and_the_nearest_permissions() =>
        Golden.Match("explain-banned.txt", RunningProgram.Run("explain", "--firm", Okx, "--state", "FR", "--service", "h").Done);

    [Fact]
    public void Every_fact_in_the_json_says_where_it_was_read()
    {
        var json = RunningProgram.Run("explain", "--firm", Okx, "--state", "FR", "--service", "b", "--format", "json").Json;
        json.GetProperty("decision").GetString().ShouldBe("permitted");
        json.GetProperty("decidedBy").EnumerateArray().Select(rule => rule.GetString()).ShouldBe(["mica.65.listed"]);
        var rule = json.GetProperty("rules").EnumerateArray().Single(candidate => candidate.GetProperty("rule").GetString() == "mica.65.listed");
        rule.GetProperty("holds").GetString().ShouldBe("true");
        rule.GetProperty("cites").EnumerateArray().Select(cite => cite.GetString()).ShouldContain("MiCA 65(4)");
        var home = Facts(rule).First(fact => fact.GetProperty("fact").GetString() == "firm.home");
        home.GetProperty("value").GetString().ShouldBe("MT");
        home.GetProperty("origin").GetProperty("snapshot").GetString().ShouldBe("2026-08-17");
        home.GetProperty("origin").GetProperty("row").GetInt32().ShouldBe(262);
        home.GetProperty("origin").GetProperty("column").GetString().ShouldBe("ae_homeMemberState");
    }

    [Fact]
    public void A_rule_that_failed_shows_the_part_that_failed()
    {
        var json = RunningProgram.Run("explain", "--firm", Okx, "--state", "FR", "--service", "b", "--format", "json").Json;
        var rule = json.GetProperty("rules").EnumerateArray().Single(candidate => candidate.GetProperty("rule").GetString() == "mica.63.home");
        rule.GetProperty("holds").GetString().ShouldBe("false");
        rule.GetProperty("parts")[0].GetProperty("condition").GetString().ShouldBe("state == firm.home");
        rule.GetProperty("parts")[0].GetProperty("holds").GetString().ShouldBe("false");
    }

    private static IEnumerable<JsonElement> Facts(JsonElement rule) =>
        rule.GetProperty("parts").EnumerateArray().SelectMany(part => part.GetProperty("facts").EnumerateArray());
}
