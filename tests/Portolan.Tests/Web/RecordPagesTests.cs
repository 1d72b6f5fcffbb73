using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Portolan.Desks.Records.Pages;
using Portolan.Record.Proof;
using Portolan.Web;

namespace Portolan.Tests.Web;

/// <summary>The record as people read it, with what proves it.</summary>
public partial class RecordPagesTests(ServedProgram served) : IClassFixture<ServedProgram>
{
    [Theory]
    [InlineData("/record", "INC-7 happened on")]
    [InlineData("/record/3", "The entry")]
    [InlineData("/record/statistics", "Signed by the last checkpoint")]
    [InlineData("/record/verification", "Verify now")]
    public async Task Each_is_whole_in_both_languages_and_runs_and_styles_nothing_inline(string address, string expected)
    {
        var english = await Get(address);
        english.ShouldContain(expected, Case.Sensitive);
        english.ShouldNotContain(" style=");
        Regex.Count(english, "<h1[ >]").ShouldBe(1);
        var french = await Get(address + "?lang=fr");
        french.ShouldContain("<html lang=\"fr\">");
        french.ShouldNotContain(expected, Case.Sensitive);
    }

    [Fact]
    public void Every_event_that_the_program_writes_has_a_sentence_in_both_languages()
    {
        var source = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Portolan"), "*Events.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var types = TypeName().Matches(source).Select(match => match.Groups[1].Value).Where(type => type.Contains('.', StringComparison.Ordinal)).Distinct().ToList();
        types.Count.ShouldBeGreaterThan(18);
        types.Except(EventSentence.Types).ShouldBeEmpty();
        foreach (var sentence in JsonDocument.Parse(Asset.Read("sentences.json")).RootElement.GetProperty("events").EnumerateObject())
        {
            Fields(sentence.Value, "fr").ShouldBe(Fields(sentence.Value, "en"), customMessage: sentence.Name);
        }
    }

    [Fact]
    public async Task The_journal_is_filtered_by_type_stream_person_and_time_and_goes_on_by_links()
    {
        Types(await Get("/record?type=firms.clients-counted")).ShouldAllBe(type => type == "firms.clients-counted@1");
        Types(await Get("/record?type=firms.clients-counted")).Count.ShouldBe(10);
        (await Get("/record?stream=firms%2FDE-meridian-bank")).ShouldNotContain("Passport of MT-meridian-exchange");
        Types(await Get("/record?stream=firms%2FDE-meridian-bank")).Count.ShouldBe(6);
        Types(await Get("/record?by=demo")).Count.ShouldBe(JournalView.OnAPage);
        (await Get("/record?by=nobody")).ShouldContain("None fits.");
        (await Get("/record?until=2020-01-01")).ShouldContain("None fits.");
        var earlier = Regex.Match(await Get("/record"), "href=\"(record\\?before=\\d+)\"").Groups[1].Value;
        (await Get("/" + earlier)).ShouldContain("Passport of MT-meridian-exchange to BE: submitted");
    }

    [Fact]
    public async Task An_entry_comes_with_a_proof_that_holds_with_the_public_key_alone()
    {
        var key = VerifierKey.Parse((await Get("/record/key")).Trim());
        var proof = EntryProof.Parse(await served.Client.GetStringAsync("/record/3/proof", TestContext.Current.CancellationToken));
        proof.Path.Index.ShouldBe(3);
        proof.Check(key, out _, out _).ShouldBe(ProofOutcome.Holds);
        var checkpoint = Checkpoint.Parse(SignedNote.Open(await served.Client.GetStringAsync("/record/checkpoint", TestContext.Current.CancellationToken), key));
        var lines = (await served.Client.GetStringAsync("/record/export", TestContext.Current.CancellationToken)).TrimEnd('\n').Split('\n');
        checkpoint.Size.ShouldBe(lines.Length);
        JsonDocument.Parse(lines[3]).RootElement.GetProperty("number").GetInt64().ShouldBe(3);
        (await Get("/record/statistics")).ShouldContain($"{lines.Length} entries.");
    }

    [Fact]
    public async Task Verification_runs_beside_other_answers_and_says_what_came_of_it()
    {
        using var guest = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = served.Client.BaseAddress };
        var token = Portolan.Tests.Web.Access.Browser.Hidden(await guest.GetStringAsync("/record/verification", TestContext.Current.CancellationToken), "form");
        using var fields = new FormUrlEncodedContent([KeyValuePair.Create("form", token)]);
        using var answer = await guest.PostAsync("/record/verification", fields, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = "";
        for (var attempt = 0; attempt < 300 && !page.Contains("id=\"result\"", StringComparison.Ordinal); attempt++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            page = await Get("/record/verification");
        }
        page.ShouldContain("✓ Everything holds.");
        Regex.IsMatch(page, "\\d+\\.\\d{3} seconds").ShouldBeTrue();
        using var again = await guest.PostAsync("/record/verification", fields, TestContext.Current.CancellationToken);
        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/record?before=-1", 400)]
    [InlineData("/record?since=yesterday", 400)]
    [InlineData("/record?since=2026-02-01&until=2026-01-01", 400)]
    [InlineData("/record?stream=%01", 400)]
    [InlineData("/record/999999", 404)]
    [InlineData("/record/-1", 404)]
    [InlineData("/record/999999/proof", 404)]
    [InlineData("/record?by=%3Cscript%3Ealert(1)%3C/script%3E", 200)]
    public async Task What_cannot_be_answered_is_refused_and_nothing_of_it_runs(string address, int status)
    {
        using var answer = await served.Client.GetAsync(address, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("<script>alert");
    }

    private static string Fields(JsonElement sentence, string language) => string.Join(' ', Field().Matches(sentence.GetProperty(language).GetString()!).Select(match => match.Value).Order());

    private static IReadOnlyList<string> Types(string page) => [.. Regex.Matches(page, ">([a-z.-]+@\\d+)</a>").Select(match => match.Groups[1].Value)];

    private async Task<string> Get(string address)
    {
        using var answer = await served.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {text}");
        return WebUtility.HtmlDecode(text);
    }

    [GeneratedRegex("(?:\\.With\\(|new\\()\"([a-z.-]+)\"")]
    private static partial Regex TypeName();

    [GeneratedRegex("\\{[A-Za-z.]+\\}")]
    private static partial Regex Field();
}
