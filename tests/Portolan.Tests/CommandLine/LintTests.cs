namespace Portolan.Tests.CommandLine;

public class LintTests
{
    [Fact]
    public void The_law_that_the_project_carries_has_notes_and_nothing_worse() => Golden.Match("rules-lint.txt", RunningProgram.Run("rules", "lint").Done);

    [Fact]
    public void An_error_is_an_exit_code_of_one_and_a_warning_is_not()
    {
        using var rulebook = new RulebookCopy();
        rulebook.Replace("pl/transition.yaml", "in-force: 2025-07-01..", "in-force: 2025-07-02..");
        var warned = RunningProgram.Run("rules", "lint", "--rulebook", rulebook.Folder, "--format", "json").Json;
        warned.GetProperty("warnings").GetInt32().ShouldBe(1);
        rulebook.Replace("eu/mica/61-own-initiative.yaml", "cites: [\"61(1)\"]", "cites: [\"61(4)\"]");
        var result = RunningProgram.Run("rules", "lint", "--rulebook", rulebook.Folder);
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("eu/mica/61-own-initiative.yaml:6:13: error cite.unknown-provision");
        result.Output.ShouldContain("61 has (1) to (3)");
        result.Output.ShouldContain("1 error, 1 warning, ");
    }

    [Fact]
    public void The_json_has_the_documented_shape()
    {
        using var rulebook = new RulebookCopy();
        rulebook.Replace("pl/transition.yaml", "in-force: 2025-07-01..", "in-force: 2025-07-02..");
        var finding = RunningProgram.Run("rules", "lint", "--rulebook", rulebook.Folder, "--format", "json").Json.GetProperty("findings").EnumerateArray()
            .Single(candidate => candidate.GetProperty("severity").GetString() == "warning");
        finding.GetProperty("code").GetString().ShouldBe("gap-between-periods");
        finding.GetProperty("rule").GetString().ShouldBe("pl.143.transition-disputed");
        finding.GetProperty("scenario").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        finding.GetProperty("file").GetString().ShouldBe("pl/transition.yaml");
        (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()).ShouldBe((29, 5));
    }

    [Fact]
    public void One_scenario_is_looked_at_alone()
    {
        using var rulebook = new RulebookCopy();
        rulebook.Replace("scenarios/esma-supervises.yaml", " && date >= scenario.from", "");
        rulebook.Replace("scenarios/france-refuses-passports.yaml", " && date >= scenario.from", "");
        var csv = RunningProgram.Run("rules", "lint", "--rulebook", rulebook.Folder, "--scenario", "esma-supervises", "--format", "csv").Done;
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ShouldHaveSingleItem().ShouldStartWith("unused-parameter,warning,,esma-supervises,");
    }

    [Fact]
    public void A_scenario_that_does_not_exist_is_refused_with_the_one_that_was_meant() =>
        RunningProgram.Run("rules", "lint", "--scenario", "esma-supervise").Refused(2, "did you mean 'esma-supervises'?");

    [Fact]
    public void A_folder_that_is_no_rulebook_is_bad_input() =>
        RunningProgram.Run("rules", "lint", "--rulebook", Path.Combine(Repository.Root, "docs")).Refused(3, "facts.yaml");
}
