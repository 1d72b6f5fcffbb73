using Portolan.Tests.Web.Hostile;

namespace Portolan.Tests.Web;

/// <summary>HEAD, byte for byte over a socket, as clients leave out what follows the headers.</summary>
public sealed class HeadTests(ServedProgram served) : IClassFixture<ServedProgram>
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/register?q=okx", 200)]
    [InlineData("/api/v1/rules/mica.65.listed", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/nowhere", 404)]
    [InlineData("/api/v1/nowhere", 404)]
    public async Task Head_is_answered_as_get_is_without_the_body(string address, int status)
    {
        var (head, get) = (await new RawRequest("HEAD", address).SendAsync(served.Client.BaseAddress!), await new RawRequest("GET", address).SendAsync(served.Client.BaseAddress!));
        head.Status.ShouldBe(status);
        get.Status.ShouldBe(status);
        head.Body.ShouldBeEmpty();
        get.Body.ShouldNotBeEmpty();
        foreach (var name in (string[])["Content-Type", "ETag", "Cache-Control", "Content-Security-Policy"]) head.Headers.GetValueOrDefault(name).ShouldBe(get.Headers.GetValueOrDefault(name), name);
    }
}
