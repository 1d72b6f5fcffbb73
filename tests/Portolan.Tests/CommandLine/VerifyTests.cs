using Portolan.Rules.Verification;

namespace Portolan.Tests.CommandLine;

/// <summary><c>rules verify</c>. Witnesses differ from one version of the solver to the next, so they are not held to a file here.</summary>
public class VerifyTests
{
    [Fact]
    public void Without_the_solver_it_says_what_is_missing_and_how_to_get_it() =>
        RunningProgram.RunWithVariable(SolverProgram.Variable, "/no/such/z3", "rules", "verify").Refused(3, "z3", "apt-get install z3", "Everything else works without it");

    [Fact]
    public void Without_the_solver_everything_else_works() =>
        RunningProgram.RunWithVariable(SolverProgram.Variable, "/no/such/z3", "rules", "test").Done.ShouldEndWith(" passed, 0 failed\n");

    [Fact]
    public void A_solver_that_is_no_program_is_bad_input()
    {
        var file = Path.GetTempFileName();
        RunningProgram.RunWithVariable(SolverProgram.Variable, file, "rules", "verify").Refused(3, "did not start");
        File.Delete(file);
    }

    [Theory]
    [InlineData("--time-limit '0'", "--time-limit", "0")]
    [InlineData("no scenario 'nothing'", "--scenario", "nothing")]
    [InlineData("is assumed twice", "--scenario", "esma-supervises", "--scenario", "esma-supervises")]
    public void Arguments_that_cannot_be_used_are_refused(string expected, params string[] arguments)
    {
        RequireSolver();
        RunningProgram.Run(["rules", "verify", .. arguments]).Refused(2, expected);
    }

    [Fact]
    public void A_folder_to_compare_with_that_is_not_there_is_bad_input()
    {
        RequireSolver();
        RunningProgram.Run("rules", "verify", "--against", "no-such-folder").Refused(3, "no-such-folder");
    }

    [Fact]
    public void A_scenario_s_difference_is_stated_with_its_proof()
    {
        RequireSolver();
        var output = RunningProgram.Run("rules", "verify", "--scenario", "france-refuses-passports").Done;
        output.ShouldContain("grants: never (proved)\n");
        output.ShouldContain("takes: permitted before, exactly when (proved)\n  - state == \"FR\" && !firm.thirdCountry && firm.home != \"FR\" && date >= date(\"2025-09-15\")\ngiven: {firm: {");
        output.ShouldContain("then:  permitted before, not permitted after\n");
    }

    [Fact]
    public void The_same_as_JSON_gives_the_witness_as_facts()
    {
        RequireSolver();
        var json = RunningProgram.Run("rules", "verify", "--scenario", "france-refuses-passports", "--format", "json").Json;
        var takes = json.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("kind").GetString() == "takes");
        takes.GetProperty("possible").GetString().ShouldBe("yes");
        takes.GetProperty("when").GetProperty("exact").GetBoolean().ShouldBeTrue();
        var facts = takes.GetProperty("witness").GetProperty("facts");
        facts.GetProperty("state").GetString().ShouldBe("FR");
        facts.GetProperty("firm").GetProperty("home").GetString().ShouldNotBe("FR");
        json.GetProperty("faults").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void A_dead_rule_is_an_exit_code_of_one_with_file_and_line()
    {
        RequireSolver();
        using var rulebook = new RulebookCopy();
        rulebook.Replace("eu/mica/59-entitlement.yaml", "!firm.thirdCountry && !firm.officeInHome", "firm.thirdCountry && !firm.thirdCountry");
        var result = RunningProgram.Run("rules", "verify", "--rulebook", rulebook.Folder);
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldStartWith("dead rule: mica.59.2.office (eu/mica/59-entitlement.yaml:44:5)\nerror: it can never hold: `firm.thirdCountry` and `!firm.thirdCountry` exclude each other\n");
        result.Output.ShouldContain(": 1 error, ");
    }

    [Fact]
    public void Against_another_rulebook_it_says_exactly_when_decisions_differ()
    {
        RequireSolver();
        using var narrowed = new RulebookCopy();
        narrowed.Replace("eu/mica/59-entitlement.yaml", "state == firm.home && firm.kind in ['casp', 'unspecified']", "state == firm.home && firm.kind == 'casp'");
        var csv = RunningProgram.Run("rules", "verify", "--rulebook", narrowed.Folder, "--against", Path.Combine(Repository.Root, "rulebook"), "--format", "csv").Done;
        csv.ShouldContain("takes,,,\"permitted before, exactly when (proved)\",\"firm.kind != \"\"casp\"\" && no other rule permits\"");
        csv.ShouldContain("grants,,,never (proved)");
    }

    private static void RequireSolver() => Assert.SkipWhen(SolverProgram.Find() is null, "the solver z3 is not on this machine (apt-get install z3)");
}
