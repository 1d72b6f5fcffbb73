namespace Portolan.Browser.Tests;

public class WeightTests(Chromium chromium, DemoServer server)
{
    /// <summary>What a page may weigh when nothing of it is kept, in bytes of bodies and headers.</summary>
    private const long Most = 150_000;

    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task A_page_that_is_opened_for_the_first_time_is_light_and_comes_from_its_own_server(string address)
    {
        await using var visitor = await Visitor.Open(chromium, server);
        var requests = new List<Microsoft.Playwright.IRequest>();
        visitor.Page.RequestFinished += (_, request) =>
        {
            lock (requests) requests.Add(request);
        };
        await visitor.Go(address);
        await visitor.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        long weight = 0;
        foreach (var request in requests)
        {
            new Uri(request.Url).Authority.ShouldBe(server.Address.Authority);
            var sizes = await request.SizesAsync();
            weight += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }
        requests.Count.ShouldBeGreaterThanOrEqualTo(3);
        weight.ShouldBeInRange(5_000, Most);
    }
}
