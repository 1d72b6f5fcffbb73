using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

/// <summary>What a page makes its browser fetch, from the first request on.</summary>
internal sealed class Weighing
{
    private readonly List<IRequest> requests = [];

    /// <summary>Begins to weigh.</summary>
    public Weighing(IPage page) => page.RequestFinished += (_, request) =>
    {
        lock (this.requests) this.requests.Add(request);
    };

    /// <summary>The bytes of bodies and headers so far, all of which came from one server.</summary>
    public async Task<long> OfAsync(Uri server)
    {
        IRequest[] fetched;
        lock (this.requests) fetched = [.. this.requests];
        fetched.Length.ShouldBeGreaterThanOrEqualTo(3);
        long weight = 0;
        foreach (var request in fetched)
        {
            new Uri(request.Url).Authority.ShouldBe(server.Authority);
            var sizes = await request.SizesAsync();
            weight += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }
        return weight;
    }
}
