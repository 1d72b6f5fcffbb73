using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Portolan.Tests.Web;

/// <summary>Every error under <c>/api</c> is problem details (RFC 9457), over HTTP.</summary>
public sealed class ProblemTests(FailingServer failing) : IClassFixture<FailingServer>
{
    private readonly HttpClient client = failing.Client;

    [Theory]
    [InlineData("GET", "/api/v1/nowhere", 404, "nothing at this address")]
    [InlineData("GET", "/api", 404, "nothing at this address")]
    [InlineData("POST", "/api/v1/assess", 405, "can be read")]
    [InlineData("GET", "/api/v1/assess?on=31.12.2026", 400, "on '31.12.2026' is not a day (expected YYYY-MM-DD")]
    [InlineData("GET", "/api/v1/assess?stat=FR", 400, "no parameter 'stat'")]
    [InlineData("GET", "/api/v1/assess?service=z", 400, "service 'z' is not a crypto-asset service")]
    [InlineData("GET", "/api/v1/assess?decision=maybe", 400, "expected permitted, not-permitted or unsettled")]
    [InlineData("GET", "/api/v1/explain?firm=OKX&state=FR", 400, "service is missing")]
    [InlineData("GET", "/api/v1/explain?firm=OKX&firm=OKX&state=FR&service=a", 400, "firm is given twice")]
    [InlineData("GET", "/api/v1/impact", 400, "scenario is missing")]
    [InlineData("GET", "/api/v1/plan?scenario=france-refuses-passports&by=2020-01-01", 400, "by 2020-01-01 comes before")]
    [InlineData("GET", "/api/v1/duties", 400, "has no firm yet")]
    [InlineData("GET", "/api/v1/deadline?from=today&within=soon&in=FR", 400, "from 'today'")]
    [InlineData("GET", "/api/v1/holidays?in=XX", 400, "in 'XX' has no calendar")]
    [InlineData("GET", "/api/v1/register/changes?old=2020-01-01", 400, "no snapshot of 2020-01-01")]
    [InlineData("GET", "/api/v1/states/XX", 404, "is not a State of the EEA")]
    [InlineData("GET", "/api/v1/firms/nobody", 404, "no firm 'nobody'")]
    [InlineData("GET", "/api/v1/rules/mica.65.lsted", 404, "did you mean 'mica.65.listed'?")]
    [InlineData("GET", "/api/v1/register/firms/nobody-at-all", 404, "no firm 'nobody-at-all'")]
    [InlineData("GET", "/api/v1/record/entries", 404, "there is no record yet")]
    [InlineData("GET", "/api/v1/record/proofs/0", 404, "there is no record yet")]
    [InlineData("GET", "/api/v1/fail", 500, "something went wrong in the program")]
    public async Task It_says_what_was_expected(string method, string address, int status, string expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await this.client.SendAsync(request, TestContext.Current.CancellationToken);
        var problem = await ProblemAsync(answer, status);
        problem.GetProperty("detail").GetString()!.ShouldContain(expected);
    }

    [Fact]
    public async Task What_is_too_large_or_of_another_kind_is_refused_as_such()
    {
        using var large = new StringContent(new string('x', 100_000), Encoding.UTF8, "application/json");
        using var tooLarge = await this.client.PostAsync("/api/v1/take", large, TestContext.Current.CancellationToken);
        await ProblemAsync(tooLarge, 413);
        using var text = new StringContent("x", Encoding.UTF8, "text/plain");
        using var otherKind = await this.client.PostAsync("/api/v1/take", text, TestContext.Current.CancellationToken);
        await ProblemAsync(otherKind, 415);
        using var json = new StringContent("\"x\"", Encoding.UTF8, "application/json");
        using var taken = await this.client.PostAsync("/api/v1/take", json, TestContext.Current.CancellationToken);
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_fault_is_found_in_the_log_by_its_trace_and_tells_nobody_what_it_says()
    {
        const string trace = "0af7651916cd43dd8448eb211c80319c";
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/fail?firm=Maria");
        request.Headers.Add("traceparent", $"00-{trace}-b7ad6b7169203331-01");
        using var answer = await this.client.SendAsync(request, TestContext.Current.CancellationToken);
        (await ProblemAsync(answer, 500)).GetProperty("traceId").GetString().ShouldBe(trace);
        using var page = await this.client.GetAsync("/fail", TestContext.Current.CancellationToken);
        page.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain(FailingServer.Secret);
        failing.Log.ShouldNotContain("Maria");
        var lines = failing.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("trace", out var own) && own.GetString() == trace).ToList();
        lines.Select(line => line.GetProperty("event").GetString()).ShouldBe(["fault", "request"]);
        lines[0].GetProperty("type").GetString().ShouldBe("System.InvalidOperationException");
        lines[0].GetProperty("at").EnumerateArray().First().GetString()!.ShouldContain(nameof(FailingServer));
        lines[1].GetProperty("route").GetString().ShouldBe("/api/v1/fail");
        lines[1].GetProperty("status").GetInt32().ShouldBe(500);
    }

    [Fact]
    public async Task A_page_that_fails_while_it_is_made_is_refused_with_a_page_and_its_headers()
    {
        using var answer = await this.client.GetAsync("/fail/within", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("A fault of the program");
        page.ShouldNotContain(FailingServer.Secret);
    }

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status, text);
        answer.Content.Headers.ContentType.ShouldBe(new MediaTypeHeaderValue("application/problem+json"));
        text.ShouldNotContain(FailingServer.Secret);
        text.ShouldNotContain("   at ");
        var problem = JsonDocument.Parse(text).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("type").GetString().ShouldStartWith("urn:portolan:problem:");
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("traceId").GetString()!.Length.ShouldBe(32);
        return problem;
    }
}
