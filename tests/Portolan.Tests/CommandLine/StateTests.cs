namespace Portolan.Tests.CommandLine;

public class StateTests
{
    [Fact]
    public void A_state_lists_who_serves_it_and_what_scenarios_take_there()
    {
        var now = RunningProgram.Run("state", "FR", "--format", "json").Json;
        var firms = now.GetProperty("firms").EnumerateArray().ToList();
        var served = RunningProgram.Run("assess", "--state", "FR", "--decision", "permitted", "--format", "json").Json.GetProperty("decisions").EnumerateArray().Select(cell => cell.GetProperty("firm").GetProperty("id").GetString()).Distinct();
        firms.Where(firm => firm.GetProperty("permitted").GetArrayLength() > 0).Select(firm => firm.GetProperty("id").GetString()).Order().ShouldBe(served.Order());
        var refusing = RunningProgram.Run("state", "France", "--scenario", "france-refuses-passports", "--format", "json").Json.GetProperty("firms").EnumerateArray().ToList();
        refusing.Where(firm => firm.GetProperty("lost").GetArrayLength() > 0).ShouldAllBe(firm => firm.GetProperty("home").GetString() != "FR");
        refusing.Count(firm => firm.GetProperty("lost").GetArrayLength() > 0).ShouldBeGreaterThan(100);
        RunningProgram.Run("state", "france").Done.ShouldContain("its own rule fr.");
        RunningProgram.Run("state", "FR", "--format", "csv").Done.Split('\n')[0].ShouldBe("firm,name,home,permitted,unsettled,lost");
        RunningProgram.Run("state", "US").Refused(2, "STATE 'US' is not a State of the EEA");
    }

    [Fact]
    public void The_dependency_counts_firms_of_each_home_in_each_host()
    {
        var dependency = RunningProgram.Run("dependency", "--format", "json").Json;
        var permitted = RunningProgram.Run("assess", "--home", "MT", "--state", "FR", "--decision", "permitted", "--format", "json").Json.GetProperty("decisions").EnumerateArray().Select(cell => cell.GetProperty("firm").GetProperty("id").GetString()).Distinct().Count();
        dependency.GetProperty("pairs").EnumerateArray().Single(pair => pair.GetProperty("home").GetString() == "MT" && pair.GetProperty("host").GetString() == "FR").GetProperty("firms").GetInt32().ShouldBe(permitted);
        dependency.GetProperty("homes").GetArrayLength().ShouldBe(30);
        RunningProgram.Run("dependency").Done.ShouldContain("MT  Malta");
        var csv = RunningProgram.Run("dependency", "--format", "csv").Done;
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(dependency.GetProperty("pairs").GetArrayLength() + 1);
    }
}
