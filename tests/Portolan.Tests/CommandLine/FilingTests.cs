using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Portolan.Record.Events;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;

namespace Portolan.Tests.CommandLine;

/// <summary>What a compliance officer does with a filing: prepare, have it released, send it, and show years later that it was so. The firms and people are fictional.</summary>
public sealed class FilingTests : IDisposable
{
    private const string Exchange = "MT-meridian-exchange";
    private const string Bank = "DE-meridian-bank";

    private static readonly string Inputs = Path.Combine(Repository.Root, "tests", "Portolan.Tests", "CommandLine", "Filings");

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-filings-");

    public FilingTests() => DemoData.CopyTo(this.data.FullName);

    private string Record => Path.Combine(this.data.FullName, "record");

    public void Dispose() => this.data.Delete(recursive: true);

    [Fact]
    public void A_filing_is_prepared_from_the_record_and_an_input_file_and_released_by_somebody_else()
    {
        var prepared = Prepare("mica-65", Exchange);
        prepared.GetProperty("status").GetString().ShouldBe("prepared");
        prepared.GetProperty("fromRecord").EnumerateArray().Select(field => field.GetString()).ShouldBe(["firm-name", "home-state"]);
        prepared.GetProperty("answers").GetProperty("host-states").EnumerateArray().Select(state => state.GetString()).ShouldBe(["DE", "FR", "LI"]);
        Run("filing", "release", "mica-65-1", "--by", "MARIE").Refused(2, "was prepared by marie, so somebody else has to release it");
        Run("filing", "verify", "mica-65-1").Refused(2, "was not released");
        Run("filing", "show", "mica-65-1", "--format", "html").Done.ShouldContain("draft, not released");
        var released = Run("filing", "release", "mica-65-1", "--by", "paul", "--on", "2099-01-02", "--format", "json").Json;
        released.GetProperty("status").GetString().ShouldBe("released");
        var html = Show("mica-65-1", "html");
        html.ShouldNotContain("draft");
        html.ShouldContain("2 January 2099");
        Hash(html).ShouldBe(released.GetProperty("htmlSha256").GetString());
        Hash(Show("mica-65-1", "json")).ShouldBe(released.GetProperty("jsonSha256").GetString());
        Run("filing", "verify", "mica-65-1").Done.ShouldContain("Nothing differs");
        Run("filing", "release", "mica-65-1", "--by", "anna").Refused(2, "was released already");
        Run("filing", "list").Done.ShouldContain("released");
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes_also_from_a_copy_and_under_another_rulebook()
    {
        Prepare("mica-65", Exchange);
        Run("filing", "release", "mica-65-1", "--by", "paul", "--language", "fr").Done.ShouldNotBeEmpty();
        var recorded = Run("filing", "list", "--format", "json").Json.GetProperty("filings")[0].GetProperty("htmlSha256").GetString();
        Hash(Show("mica-65-1", "html")).ShouldBe(recorded);
        Hash(Show("mica-65-1", "html")).ShouldBe(recorded);
        using var copy = new FolderCopy(this.data.FullName);
        Hash(RunningProgram.RunWithData(copy.Folder, "filing", "show", "mica-65-1", "--format", "html").Done).ShouldBe(recorded);
        RunningProgram.RunWithData(copy.Folder, "filing", "verify", "mica-65-1").Done.ShouldContain("Nothing differs");
        using var rulebook = new RulebookCopy();
        rulebook.Replace("filings/mica-65.yaml", "Other activities, which", "Anything else, which");
        Hash(RunningProgram.RunWithData(copy.Folder, "filing", "show", "mica-65-1", "--format", "html").Done).ShouldBe(recorded);
    }

    [Fact]
    public void What_was_kept_and_then_changed_is_told_with_exit_code_one()
    {
        Prepare("mica-65", Exchange);
        var released = Run("filing", "release", "mica-65-1", "--by", "paul", "--format", "json").Json;
        var kept = Run("filing", "verify", "mica-65-1", "--format", "json").Json.GetProperty("documents")[0].GetProperty("keptRecorded").GetString()!;
        kept.ShouldNotBe(released.GetProperty("htmlSha256").GetString());
        var file = Path.Combine(Record, "files", kept[..2], kept);
        var content = File.ReadAllText(file);
        content.ShouldNotContain("Maria");
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllText(file, content.Replace("Malta", "Italy", StringComparison.Ordinal));
        var verified = Run("filing", "verify", "mica-65-1");
        verified.ExitCode.ShouldBe(1);
        verified.Output.ShouldContain("differs");
    }

    [Fact]
    public async Task Who_is_forgotten_is_gone_from_the_filing_and_the_rest_can_still_be_shown()
    {
        var people = Prepare("mica-69", Exchange).GetProperty("people").EnumerateArray().Select(person => PersonId.Parse(person.GetString()!)).ToList();
        people.Count.ShouldBe(3);
        Run("filing", "release", "mica-69-1", "--by", "paul").Done.ShouldNotBeEmpty();
        FilesThatSay("Paul Exemple").ShouldBeEmpty();
        Show("mica-69-1", "html").ShouldContain("Paul Exemple (fictional)");
        using (var store = FolderRecord.Open(Record))
        using (var keys = new FolderPersonKeys(Record))
        {
            await Forgetting.ForgetAsync(store, keys, people[1], Actor.Parse("tester"), "Article 17 GDPR, request 12", TestContext.Current.CancellationToken);
        }
        var html = Show("mica-69-1", "html");
        html.ShouldNotContain("Paul Exemple");
        html.ShouldContain("Anna Beispiel (fictional)");
        html.ShouldContain($"erased ({people[1]})");
        var verified = Run("filing", "verify", "mica-69-1", "--format", "json").Json;
        verified.GetProperty("holds").GetBoolean().ShouldBeTrue();
        var document = verified.GetProperty("documents")[0];
        document.GetProperty("result").GetString().ShouldBe("erased");
        document.GetProperty("keptFound").GetString().ShouldBe(document.GetProperty("keptRecorded").GetString());
        Run("filing", "show", "mica-69-1").Done.ShouldContain("About a person who was forgotten; erased");
    }

    [Fact]
    public async Task A_draft_about_somebody_who_was_forgotten_is_not_released()
    {
        var person = PersonId.Parse(Prepare("mica-65", Exchange).GetProperty("people")[0].GetString()!);
        using (var store = FolderRecord.Open(Record))
        using (var keys = new FolderPersonKeys(Record))
        {
            await Forgetting.ForgetAsync(store, keys, person, Actor.Parse("tester"), "Article 17 GDPR, request 13", TestContext.Current.CancellationToken);
        }
        Run("filing", "release", "mica-65-1", "--by", "paul").Refused(2, "forgotten since");
        var input = Write("person.yaml", File.ReadAllText(Path.Combine(Inputs, "mica-65.yaml")).Replace("  name: Maria", $"  person: {person}\n  name: Maria", StringComparison.Ordinal));
        Run("filing", "prepare", "mica-65", "--firm", Exchange, "--input", input).Refused(3, "was forgotten");
    }

    [Fact]
    public void A_person_that_the_record_knows_is_sealed_with_the_same_key()
    {
        var person = Prepare("mica-65", Exchange).GetProperty("people")[0].GetString()!;
        var input = Write("person.yaml", File.ReadAllText(Path.Combine(Inputs, "mica-65.yaml")).Replace("  name: Maria", $"  person: {person}\n  name: Maria", StringComparison.Ordinal));
        Run("filing", "prepare", "mica-65", "--firm", Exchange, "--input", input, "--name", "second", "--format", "json").Json.GetProperty("people")[0].GetString().ShouldBe(person);
    }

    [Fact]
    public void Every_missing_and_wrong_answer_is_listed_at_once_with_its_provision_and_nothing_is_recorded()
    {
        var input = Write("wrong.yaml", """
            host-states: [FR, XX, MT]
            services: [a, i, a]
            starting-date: 2026-13-01
            starting-dates: {not-applicable: They do not differ.}
            contact: {name: Maria Example (fictional), email: maria@example.org, phone: "0"}
            """);
        var refused = Run("filing", "prepare", "mica-65", "--firm", Exchange, "--input", input);
        refused.Refused(3, "mica-65 was not prepared");
        Golden.Match("filing-refused.txt", refused.Errors.Replace(input, "wrong.yaml", StringComparison.Ordinal));
        Run("filing", "list").Done.ShouldContain("no filing yet");
    }

    [Fact]
    public void A_notification_of_a_bank_asks_for_what_its_services_need_and_keeps_the_files()
    {
        var answers = Prepare("mica-60", Bank).GetProperty("answers");
        var policy = answers.GetProperty("aml-policies").GetProperty("file");
        policy.GetProperty("sha256").GetString().ShouldBe(Hash(File.ReadAllText(Path.Combine(Inputs, "policy.txt"))));
        answers.GetProperty("group").GetProperty("notApplicable").GetString().ShouldBe("The bank belongs to no group.");
        var html = Show("mica-60-1", "html", "--language", "fr");
        html.ShouldContain("<p class=\"none\">Demandé seulement si une plate-forme de négociation est exploitée</p>");
        html.ShouldContain(policy.GetProperty("sha256").GetString()!);

        var input = Path.Combine(Inputs, "mica-60.yaml");
        var more = Path.Combine(this.data.FullName, "more.yaml");
        File.WriteAllText(more, File.ReadAllText(input).Replace("services: [a, j]\n", "services: [a, b, j]\n", StringComparison.Ordinal).Replace("policy.txt", Path.Combine(Inputs, "policy.txt"), StringComparison.Ordinal));
        var refused = Run("filing", "prepare", "mica-60", "--firm", Bank, "--input", more);
        refused.Refused(3, "13 answers are missing", "platform-rules (file)", "Delegated Regulation (EU) 2025/303, Art. 7(2)");
    }

    [Fact]
    public void A_filing_is_withdrawn_with_a_reason_and_its_page_says_so()
    {
        Prepare("mica-65", Exchange);
        Run("filing", "withdraw", "mica-65-1", "--why", "France comes later").Done.ShouldContain("France comes later");
        Show("mica-65-1", "html").ShouldContain(">withdrawn<");
        Run("filing", "release", "mica-65-1", "--by", "paul").Refused(2, "was withdrawn already");
        Run("filing", "withdraw", "mica-65-1", "--why", "again").Refused(2, "France comes later");
        Prepare("mica-65", Exchange).GetProperty("filing").GetString().ShouldBe("mica-65-2");
    }

    [Fact]
    public void A_page_is_written_to_a_file()
    {
        Prepare("mica-65", Exchange);
        var output = Path.Combine(this.data.FullName, "page.html");
        Run("filing", "show", "mica-65-1", "--format", "html", "--output", output).Done.ShouldContain(Hash(File.ReadAllText(output)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void The_fields_of_a_form_are_shown_with_their_provisions(string language) =>
        Golden.Match($"filing-form-{language}.txt", Run("filing", "forms", "mica-65", "--language", language).Done);

    [Theory]
    [InlineData(2, "no form 'mica-66' (expected one of mica-60, mica-65,", "filing", "prepare", "mica-66", "--firm", Exchange)]
    [InlineData(3, "no file 'no-such-file'", "filing", "prepare", "mica-65", "--firm", Exchange, "--input", "no-such-file")]
    [InlineData(2, "no filing 'x', as the record has none yet", "filing", "show", "x")]
    [InlineData(2, "--format 'pdf' (expected table, json or html)", "filing", "show", "x", "--format", "pdf")]
    [InlineData(2, "--output goes with", "filing", "show", "x", "--output", "y")]
    public void What_cannot_be_used_is_refused(int exitCode, string expected, params string[] arguments) => Run(arguments).Refused(exitCode, expected);

    private JsonElement Prepare(string form, string firm) =>
        Run("filing", "prepare", form, "--firm", firm, "--input", Path.Combine(Inputs, form + ".yaml"), "--by", "marie", "--format", "json").Json;

    private string Show(string filing, string format, params string[] more) => Run(["filing", "show", filing, "--format", format, .. more]).Done;

    private string Write(string name, string text)
    {
        var path = Path.Combine(this.data.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The files of the record that have a text in the clear.</summary>
    private IEnumerable<string> FilesThatSay(string text) =>
        Directory.EnumerateFiles(this.data.FullName, "*", SearchOption.AllDirectories).Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private RunningProgram.Result Run(params string[] arguments) => RunningProgram.RunWithData(this.data.FullName, arguments);
}
