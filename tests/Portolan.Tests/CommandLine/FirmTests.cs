using System.Text.Json;

namespace Portolan.Tests.CommandLine;

/// <summary>What a compliance officer does with the firms of a group, from the first entry to the impact of a refusal.</summary>
public sealed class FirmTests : IDisposable
{
    private const string Exchange = "MT-example-exchange-fictional";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-firms-");

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public void A_firm_is_entered_authorised_and_passported_and_the_chart_answers_from_the_record()
    {
        Run("firm", "add", "--name", "Example Exchange (fictional)", "--home", "Malta", "--group", "Example (fictional)").Done.ShouldContain("nothing has been recorded of them yet");
        Decision("FR", "a").ShouldBe("unsettled");
        Run("firm", "authorise", "example", "--services", "a,b,c", "--from", "2025-06-02").Done.ShouldContain("2 June 2025");
        Decision("FR", "a").ShouldBe("not permitted");
        Decision("MT", "a").ShouldBe("permitted");
        Run("firm", "passport", "example", "FR", "--submitted", "2025-12-01", "--services", "a,b").Done.ShouldContain("submitted");
        Decision("FR", "a", "2025-12-15").ShouldBe("not permitted");
        Decision("FR", "a", "2025-12-16").ShouldBe("permitted");
        Decision("FR", "c", "2025-12-16").ShouldBe("not permitted");
        Run("firm", "clients", "example", "FR", "--clients", "12000", "--assets", "45000000", "--on", "2026-06-30").Done.ShouldContain("45,000,000");
        Golden.Match("firm-show.txt", Run("firm", "show", "example", "--on", "2025-12-10").Done);

        var impact = Run("impact", "france-refuses-passports", "--firm", Exchange, "--format", "json").Json;
        var clients = impact.GetProperty("clients").EnumerateArray().Single();
        clients.GetProperty("state").GetString().ShouldBe("FR");
        clients.GetProperty("clients").GetInt64().ShouldBe(12_000);
        impact.GetProperty("record").GetProperty("entries").GetInt64().ShouldBe(4);

        Run("firm", "measure", "example", "FR", "--power", "art-102", "--from", "2026-01-10").Done.ShouldContain("art-102");
        Decision("FR", "a", "2026-01-09").ShouldBe("permitted");
        Decision("FR", "a", "2026-01-10").ShouldBe("not permitted");
        Run("firm", "measure", "example", "FR", "--power", "art-102", "--from", "2026-01-10", "--until", "2026-02-01").Done.ShouldContain("1 February 2026");
        Decision("FR", "a", "2026-02-02").ShouldBe("permitted");
        Run("firm", "passport", "example", "FR", "--ended", "2026-06-01").Done.ShouldContain("ended");
        Decision("FR", "a", "2026-06-01").ShouldBe("not permitted");
    }

    [Fact]
    public void Facts_that_duties_turn_on_can_be_stated_and_settle_them()
    {
        Run("firm", "add", "--name", "Example Exchange (fictional)", "--home", "MT").Done.ShouldNotBeEmpty();
        Run("firm", "authorise", Exchange, "--services", "b", "--from", "2025-06-02").Done.ShouldNotBeEmpty();
        var before = Run("duties", "--status", "unsettled", "--format", "json").Json.GetProperty("duties").GetArrayLength();
        Run("firm", "state", Exchange, "microenterprise=false", "ownFunds=149999").Done.ShouldContain("149999");
        Run("duties", "--status", "unsettled", "--format", "json").Json.GetProperty("duties").GetArrayLength().ShouldBeLessThan(before);
        var bound = Run("duties", "limits", "--format", "json").Json.GetProperty("limits").EnumerateArray().Single(limit => limit.GetProperty("limit").GetString() == "mica.67.1.permanent-minimum");
        bound.GetProperty("distance").GetInt64().ShouldBe(-1);
        Run("firm", "state", Exchange, "microenterprise=perhaps").Refused(2, "expected true or false");
        Run("firm", "state", Exchange, "microenterprize=true").Refused(2, "did you mean 'microenterprise'?");
        Run("firm", "state", Exchange, "services=a").Refused(2, "no fact 'services' that a firm can state");
    }

    [Fact]
    public void Every_fact_of_an_explanation_names_the_entry_that_states_it()
    {
        Run("firm", "add", "--name", "Example Exchange (fictional)", "--home", "MT", "--by", "compliance").Done.ShouldNotBeEmpty();
        Run("firm", "authorise", Exchange, "--services", "a", "--from", "2025-06-02").Done.ShouldNotBeEmpty();
        var rules = Run("explain", "--firm", Exchange, "--state", "MT", "--service", "a", "--format", "json").Json.GetProperty("rules").EnumerateArray();
        var facts = rules.Where(rule => rule.TryGetProperty("parts", out _)).SelectMany(rule => rule.GetProperty("parts").EnumerateArray()).SelectMany(part => part.GetProperty("facts").EnumerateArray()).ToList();
        var from = facts.First(fact => fact.GetProperty("fact").GetString() == "firm.services[\"a\"].from").GetProperty("origin");
        from.GetProperty("source").GetString().ShouldBe("record");
        from.GetProperty("entry").GetInt64().ShouldBe(1);
        from.GetProperty("row").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void What_was_not_yet_known_on_a_day_is_not_in_the_answer_of_that_day()
    {
        Run("firm", "add", "--name", "Example Exchange (fictional)", "--home", "MT").Done.ShouldNotBeEmpty();
        Run("assess", "--format", "json").Json.GetProperty("record").GetProperty("firms").GetInt32().ShouldBe(1);
        Run("assess", "--format", "json", "--known", "2026-08-17").Json.GetProperty("record").ValueKind.ShouldBe(JsonValueKind.Null);
        Run("firm", "list", "--known", "2026-08-17").Done.ShouldContain("The record has no firm yet");
    }

    [Fact]
    public void A_firm_taken_over_stands_in_place_of_its_row_in_the_register()
    {
        Run("firm", "import", "--from-register", "OKX").Done.ShouldContain("ESMA register, 2026-08-17, row 262");
        var json = Run("assess", "--firm", "54930069NLWEIGLHXU42", "--format", "json").Json;
        json.GetProperty("register").GetProperty("firms").GetInt32().ShouldBe(324);
        json.GetProperty("decisions").GetArrayLength().ShouldBe(270);
        Run("firm", "import", "--from-register", "OKX").Refused(2, "already");
    }

    [Fact]
    public void The_demonstration_is_a_fictional_group_that_the_chart_knows()
    {
        Run("demo", "--no-serve").Done.ShouldContain("None of them exists");
        var firms = Run("firm", "list", "--format", "json").Json.GetProperty("firms").EnumerateArray().ToList();
        firms.Count.ShouldBe(3);
        foreach (var firm in firms)
        {
            firm.GetProperty("fictional").GetBoolean().ShouldBeTrue();
            firm.GetProperty("name").GetString()!.ShouldContain("(fictional)");
        }
        Run("impact", "france-refuses-passports", "--firm", "MT-meridian-exchange").Done.ShouldContain("61,400 clients");
        Run("demo", "--no-serve").Refused(2, "has a record already");
    }

    [Theory]
    [InlineData("--home 'XX' is not a State", "firm", "add", "--name", "X", "--home", "XX")]
    [InlineData("its check digits are wrong", "firm", "add", "--name", "X", "--home", "MT", "--lei", "54930069NLWEIGLHXU43")]
    [InlineData("--kind 'bank' (expected unspecified, casp,", "firm", "add", "--name", "X", "--home", "MT", "--kind", "bank")]
    [InlineData("no id can be made", "firm", "add", "--name", "Ωμέγα", "--home", "GR")]
    [InlineData("as the record has none yet", "firm", "authorise", "nobody", "--services", "a", "--from", "2025-01-01")]
    public void A_request_that_cannot_be_met_is_refused_and_nothing_is_recorded(string expected, params string[] arguments)
    {
        Run(arguments).Refused(2, expected);
        Run("firm", "list").Done.ShouldContain("no firm yet");
    }

    private RunningProgram.Result Run(params string[] arguments) => RunningProgram.RunWithData(data.FullName, arguments);

    private string Decision(string state, string service, string on = "2026-08-17") =>
        Run("explain", "--firm", Exchange, "--state", state, "--service", service, "--on", on, "--format", "json").Json.GetProperty("decision").GetString()!;
}
