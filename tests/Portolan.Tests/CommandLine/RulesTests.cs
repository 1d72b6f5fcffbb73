namespace Portolan.Tests.CommandLine;

public class RulesTests
{
    [Fact]
    public void The_rules_are_listed_with_what_they_cite() => Golden.Match("rules-list.txt", RunningProgram.Run("rules", "list").Done);

    [Fact]
    public void A_rule_is_shown_with_its_condition() => Golden.Match("rules-show.txt", RunningProgram.Run("rules", "show", "mica.65.fifteenth-day").Done);

    [Fact]
    public void The_examples_all_pass() => RunningProgram.Run("rules", "test").Done.ShouldEndWith(" passed, 0 failed\n");

    [Fact]
    public void A_failing_example_is_an_exit_code_of_one()
    {
        using var rulebook = new RulebookCopy();
        rulebook.Replace("eu/mica/65-passport.yaml", "date: 2025-03-15}\n        then: not permitted", "date: 2025-03-15}\n        then: permitted");
        var result = RunningProgram.Run("rules", "test", "--rulebook", rulebook.Folder);
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("eu/mica/65-passport.yaml:44:9");
        result.Output.ShouldEndWith(", 1 failed\n");
    }

    [Fact]
    public void On_a_day_only_the_rules_in_force_are_listed()
    {
        var json = RunningProgram.Run("rules", "list", "--on", "2026-08-17", "--format", "json").Json;
        json.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ShouldNotContain("fr.143.transition");
    }

    [Fact]
    public void The_scenarios_are_listed() => Golden.Match("scenarios-list.txt", RunningProgram.Run("scenarios", "list").Done);

    [Fact]
    public void A_scenario_says_what_it_contradicts_and_on_what_sources() =>
        Golden.Match("scenarios-show.txt", RunningProgram.Run("scenarios", "show", "three-authorities-refuse").Done);
}
