using System.Text.Json;

namespace Portolan.Tests.CommandLine;

/// <summary>What a compliance officer does with duties: look, record, show an authority.</summary>
public sealed class DutiesTests : IDisposable
{
    private const string Review = "mica.72.4.conflicts-review";
    private const string Firm = "MT-example-exchange-fictional";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-duties-");

    public DutiesTests()
    {
        Run("firm", "add", "--name", "Example Exchange (fictional)", "--home", "MT").Done.ShouldNotBeEmpty();
        Run("firm", "authorise", Firm, "--services", "a,c", "--from", "2025-06-02").Done.ShouldNotBeEmpty();
    }

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public void A_duty_is_overdue_until_it_is_met_with_evidence_that_is_kept_by_its_content()
    {
        Standing("2026-06-03").GetProperty("status").GetString().ShouldBe("overdue");
        var report = Path.Combine(data.FullName, "review.txt");
        File.WriteAllText(report, "An example.");
        Run("duties", "meet", Review, "--on", "2026-05-20", "--file", report, "--note", "Review of the year", "--by", "compliance").Done.ShouldContain("Recorded as entry 2 by compliance");
        var met = Standing("2026-06-03");
        met.GetProperty("status").GetString().ShouldBe("met");
        met.GetProperty("next").GetString().ShouldBe("2027-05-20");
        var evidence = met.GetProperty("evidenced").EnumerateArray().Single();
        evidence.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("An example."u8)));
        evidence.GetProperty("file").GetString().ShouldBe("review.txt");
        Directory.GetFiles(Path.Combine(data.FullName, "record", "files"), "*", SearchOption.AllDirectories).ShouldContain(file => file.EndsWith(evidence.GetProperty("sha256").GetString()!, StringComparison.Ordinal));
        Run("duties", "assign", Review, "--to", "Head of compliance").Done.ShouldNotBeEmpty();
        Standing("2026-06-03").GetProperty("owner").GetString().ShouldBe("Head of compliance");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void A_lawyer_can_read_why_a_duty_binds_and_by_when(string language)
    {
        var text = Run("duties", "show", Review, "--on", "2026-06-03", "--language", language).Done;
        Golden.Match($"duties-show-{language}.txt", System.Text.RegularExpressions.Regex.Replace(text, "record, [0-9-]{10}, entry", "record, DAY, entry"));
    }

    [Fact]
    public void The_calendar_is_one_that_others_read()
    {
        var lines = Run("duties", "calendar", "--on", "2026-06-03").Done.Split("\r\n");
        lines[0].ShouldBe("BEGIN:VCALENDAR");
        lines[^2].ShouldBe("END:VCALENDAR");
        lines.Count(line => line == "BEGIN:VEVENT").ShouldBe(lines.Count(line => line == "END:VEVENT"));
        lines.ShouldContain("DTSTART;VALUE=DATE:20260602");
        lines.ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        Run("duties", "calendar", "--on", "2026-06-03").Done.ShouldBe(string.Join("\r\n", lines));
    }

    [Fact]
    public void Every_duty_of_the_rulebook_is_in_the_statement_of_applicability()
    {
        var duties = Run("rules", "list", "--format", "json", "--on", "2026-06-03").Json.GetProperty("rules").EnumerateArray().Where(rule => rule.GetProperty("effect").GetString() == "require").Select(rule => rule.GetProperty("id").GetString()).ToList();
        duties.Count.ShouldBeGreaterThan(0);
        var lines = Run("duties", "applicability", "--on", "2026-06-03", "--format", "json").Json.GetProperty("statements").EnumerateArray().Single().GetProperty("duties").EnumerateArray().ToList();
        lines.Select(line => line.GetProperty("duty").GetString()).ShouldBe(duties, ignoreOrder: true);
        lines.ShouldAllBe(line => line.GetProperty("why").GetString()!.Length > 0);
    }

    [Fact]
    public void A_firm_of_the_register_alone_can_be_asked_about_too() =>
        Run("duties", "--firm", "54930069NLWEIGLHXU42", "--format", "json").Json.GetProperty("duties").GetArrayLength().ShouldBeGreaterThan(0);

    [Theory]
    [InlineData("did you mean 'mica.72.4.conflicts-review'?", "duties", "show", "mica.72.4.conflict-review")]
    [InlineData("follows no event", "duties", "occasion", Review, "--name", "x", "--at", "2026-01-01")]
    [InlineData("'mica.71.4.outcome-2025' has no moments (leave it out)", "duties", "occasion", "mica.71.4.outcome-2025", "--name", "x", "--moment", "aware", "--at", "2026-01-01")]
    [InlineData("--until 2026-01-01 comes before --on", "duties", "meet", Review, "--on", "2026-05-20", "--until", "2026-01-01")]
    [InlineData("--occasion 'x' was not recorded", "duties", "meet", Review, "--on", "2026-05-20", "--occasion", "x")]
    [InlineData("--due 'soon'", "duties", "--due", "soon")]
    [InlineData("on 2099-01-01: duties are looked at ten years ahead (expected a day up to ", "duties", "--on", "2099-01-01")]
    [InlineData("--on 9999-12-31 is out of reach (expected a day from 1910-01-01 to 2189-12-31)", "duties", "--on", "9999-12-31")]
    [InlineData("--status 'late' (expected not applicable, no occasion, met, due, overdue, unsettled)", "duties", "--status", "late")]
    [InlineData("--language 'de'", "duties", "show", Review, "--language", "de")]
    [InlineData("no firm 'nobody'", "duties", "--firm", "nobody")]
    public void What_cannot_be_used_is_refused(string expected, params string[] arguments) => Run(arguments).Refused(2, expected);

    [Fact]
    public void A_duty_that_only_a_scenario_adds_counts_from_the_scenarios_own_day()
    {
        const string Audit = "scenario.split-supervision.security-audit";
        Run("firm", "passport", Firm, "FR", "--submitted", "2025-06-02").Done.ShouldNotBeEmpty();
        var audit = Run("duties", "show", Audit, "--state", "FR", "--scenario", "split-supervision:from=2026-05-04", "--on", "2026-06-03", "--format", "json").Json;
        (audit.GetProperty("status").GetString(), audit.GetProperty("since").GetString(), audit.GetProperty("next").GetString()).ShouldBe(("due", "2026-05-04", "2027-05-04"));
    }

    /// <summary>MiCA Art. 69: a change is notified without delay, and before the new member acts; each of the two has its own moment.</summary>
    [Fact]
    public void Two_moments_of_one_occasion_are_recorded_apart_and_answered_together()
    {
        const string Change = "mica.69.management-changes";
        Run("duties", "occasion", Change, "--name", "new director", "--at", "2026-05-04").Refused(2, "--moment is missing (expected one of changed, first-act)");
        Run("duties", "occasion", Change, "--name", "new director", "--moment", "gone", "--at", "2026-05-04").Refused(2, "--moment 'gone' (expected one of changed, first-act)");
        Run("duties", "occasion", Change, "--name", "new director", "--moment", "changed", "--at", "2026-05-04").Done.ShouldNotBeEmpty();
        Run("duties", "occasion", Change, "--name", "new director", "--moment", "changed", "--at", "2026-05-05").Refused(2, "was recorded before for this duty with --moment changed");
        Standing("2026-05-20", Change).GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        Run("duties", "occasion", Change, "--name", "new director", "--moment", "first-act", "--at", "2026-06-01").Done.ShouldNotBeEmpty();
        Standing("2026-05-20", Change).GetProperty("next").GetString().ShouldBe("2026-06-01");
        Run("duties", "meet", Change, "--on", "2026-05-21", "--occasion", "new director").Done.ShouldNotBeEmpty();
        Standing("2026-06-10", Change).GetProperty("status").GetString().ShouldBe("met");
    }

    [Fact]
    public void Evidence_that_is_not_there_is_refused_and_nothing_is_recorded()
    {
        Run("duties", "meet", Review, "--on", "2026-05-20", "--file", "no-such-file").Refused(3, "no file 'no-such-file'");
        Run("duties", "meet", Review, "--on", "2026-05-20", "--file", data.FullName).Refused(3, $"'{data.FullName}' is a folder (expected a file: the evidence)");
        Standing("2026-06-03").GetProperty("evidenced").GetArrayLength().ShouldBe(0);
    }

    private JsonElement Standing(string on, string duty = Review) => Run("duties", "show", duty, "--on", on, "--format", "json").Json;

    private RunningProgram.Result Run(params string[] arguments) => RunningProgram.RunWithData(data.FullName, arguments);
}
