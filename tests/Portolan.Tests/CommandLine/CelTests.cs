using System.Text;

namespace Portolan.Tests.CommandLine;

public sealed class CelTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portolan-cel-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Values_are_written_as_the_language_writes_them()
    {
        var output = new StringBuilder();
        foreach (var expression in new[]
        {
            "null", "1 + 1", "1u", "4.0 / 2.0", "1e300 * 1e300", "'a\"b'", "b'\\x00a'", "[1, 'x', [true]]", "{'b': 1, 2: 'c'}", "type(1u)",
            "timestamp('2025-03-01T12:30:00.5Z')", "date('2025-03-01') + days(15)", "duration('90m')", "optional.of(1.0)", "firm.homes[1] + '!'", "1 / 0", "firm.none",
        })
        {
            var result = RunningProgram.Run("cel", "eval", expression, "--with", """{"firm": {"homes": ["MT", "FR"], "clients": 12, "share": 1.0}}""");
            result.Errors.ShouldBeEmpty();
            output.Append(expression).Append("  =>  ").Append(result.Output.TrimEnd()).Append("  (").Append(result.ExitCode).Append(")\n");
        }
        Golden.Match("cel-values.txt", output.ToString());
    }

    [Fact]
    public void A_value_as_JSON_carries_its_type() =>
        Golden.Match("cel-value.json", RunningProgram.Run("cel", "eval", "{'day': date('2025-03-01'), 'share': f.share, 'n': [f.clients]}", "--with", "{\"f\": {\"clients\": 12, \"share\": 0.5}}", "--format", "json").Done);

    [Fact]
    public void An_error_as_JSON_is_an_exit_code_of_one()
    {
        var result = RunningProgram.Run("cel", "eval", "[1][5]", "--format", "json");
        result.ExitCode.ShouldBe(1);
        Golden.Match("cel-error.json", result.Output);
    }

    [Fact]
    public void A_mistake_is_shown_under_its_place()
    {
        RunningProgram.Run("cel", "eval", "1 +\n  * 2").Refused(2, "2:3: ", "\n  * 2\n  ^");
        RunningProgram.Run("cel", "eval", "firn.home == 'MT'", "--with", "{\"firm\": {}}").Refused(2, "1:1: ", "did you mean 'firm'?", "\nfirn.home == 'MT'\n^");
    }

    [Theory]
    [InlineData("--with is no JSON", "{")]
    [InlineData("--with is no JSON object", "[1]")]
    [InlineData("the key 'x' twice", "{\"x\": 1, \"x\": 2}")]
    [InlineData("12345678901234567890 is no int", "{\"x\": 12345678901234567890}")]
    public void Variables_that_cannot_be_read_are_refused(string expected, string json) => RunningProgram.Run("cel", "eval", "1", "--with", json).Refused(2, expected);

    [Fact]
    public void Failing_cases_are_shown_with_what_was_expected()
    {
        var result = RunningProgram.Run("cel", "run", Cases(
            Case("sum", "1 + n", """{"value": {"int": "3"}}""", """{"n": {"int": "2"}}"""),
            Case("wrong", "2 * 3", """{"value": {"int": "7"}}"""),
            Case("kind", "2.0", """{"value": {"int": "2"}}"""),
            Case("refused", "nothing", """{"value": {"bool": true}}"""),
            Case("error", "1 / 0", """{"error": "divide by zero"}"""),
            Case("no error", "1 / 1", """{"error": "divide by zero"}""")));
        result.ExitCode.ShouldBe(1);
        Golden.Match("cel-run.txt", result.Output);
    }

    [Fact]
    public void Cases_that_all_pass_are_done() =>
        RunningProgram.Run("cel", "run", Cases(Case("one", "1 == 1", """{"value": {"bool": true}}"""))).Done.ShouldBe("1 passed, 0 failed\n");

    [Fact]
    public void The_published_suite_passes() =>
        RunningProgram.Run("cel", "run", RealData.Require("cel/conformance.jsonl")).Done.ShouldEndWith(" passed, 0 failed\n");

    [Fact]
    public void A_line_that_is_no_case_is_bad_input_with_its_number()
    {
        RunningProgram.Run("cel", "run", Cases(Case("one", "1", """{"value": {"int": "1"}}"""), "{\"expr\": 1}")).Refused(3, "cases.jsonl:2: ");
        RunningProgram.Run("cel", "run", Path.Combine(folder.FullName, "none.jsonl")).Refused(3, "none.jsonl");
    }

    private static string Case(string name, string source, string expect, string bindings = "{}") =>
        $$"""{"file": "own", "section": "rules", "test": "{{name}}", "expr": "{{source}}", "bindings": {{bindings}}, "unchecked": false, "expect": {{expect}}}""";

    private string Cases(params string[] lines)
    {
        var path = Path.Combine(folder.FullName, "cases.jsonl");
        File.WriteAllLines(path, lines);
        return path;
    }
}
