using System.Net;

namespace Portolan.Tests.Web;

/// <summary>Strong entity tags, over HTTP.</summary>
public sealed class EntityTagTests(ServedProgram served) : IClassFixture<ServedProgram>
{
    [Theory]
    [InlineData("/api/v1/assess?firm=OKX")]
    [InlineData("/api/v1/firms")]
    [InlineData("/api/v1/rules/mica.65.listed")]
    [InlineData("/api/v1/record/entries")]
    [InlineData("/api/v1/record/checkpoint")]
    [InlineData("/api/v1/clocks")]
    [InlineData("/api/v1/calendar.ics")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/")]
    [InlineData("/firms/OKX")]
    [InlineData("/register?q=okx")]
    public async Task What_the_asker_has_already_is_not_sent_again(string address)
    {
        using var first = await GetAsync(address);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        var tag = first.Headers.ETag!;
        tag.IsWeak.ShouldBeFalse();
        first.Headers.CacheControl!.Private.ShouldBeTrue();
        using var again = await GetAsync(address, tag.ToString());
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.ETag.ShouldBe(tag);
        (await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        using var other = await GetAsync(address, "\"another\"");
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Another_question_and_another_language_have_another_tag()
    {
        var tags = new List<string>();
        foreach (var address in (string[])["/api/v1/assess?firm=OKX", "/api/v1/assess?firm=OKX&on=2026-08-01", "/api/v1/assess?firm=OKX&state=FR", "/api/v1/assess?firm=OKX&limit=1", "/?lang=en", "/?lang=fr"])
        {
            using var answer = await GetAsync(address);
            tags.Add(answer.Headers.ETag!.Tag);
        }
        tags.ShouldBeUnique();
        using var turned = await GetAsync("/api/v1/assess?state=FR&firm=OKX");
        turned.Headers.ETag!.Tag.ShouldBe(tags[2]);
    }

    [Theory]
    [InlineData("/api/v1/firms", "Tag One")]
    [InlineData("/api/v1/assess?limit=1", "Tag Two")]
    [InlineData("/api/v1/record/entries?limit=1", "Tag Three")]
    [InlineData("/firms", "Tag Four")]
    [InlineData("/record", "Tag Five")]
    public async Task A_tag_is_another_when_the_record_has_grown(string address, string name)
    {
        using var before = await GetAsync(address);
        served.Run("firm", "add", "--name", $"{name} Fictional", "--home", "EE", "--by", "test");
        using var after = await GetAsync(address, before.Headers.ETag!.ToString());
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.Headers.ETag.ShouldNotBe(before.Headers.ETag);
    }

    [Fact]
    public async Task A_tag_and_the_answer_are_others_when_a_snapshot_of_the_register_came()
    {
        using var before = await GetAsync("/api/v1/assess?firm=OKX&state=FR");
        var folder = Directory.CreateDirectory(Path.Combine(served.Data, "register"));
        var snapshot = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "register", "casps-2026-08-17.ndjson"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "casps-2026-09-01.ndjson"), snapshot.Replace("\"2026-08-17\"", "\"2026-09-01\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        using var after = await GetAsync("/api/v1/assess?firm=OKX&state=FR", before.Headers.ETag!.ToString());
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"register\":{\"date\":\"2026-09-01\"");
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? held = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (held is not null) request.Headers.TryAddWithoutValidation("If-None-Match", held);
        return await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
