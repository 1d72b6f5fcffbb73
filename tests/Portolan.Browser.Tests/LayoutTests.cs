namespace Portolan.Browser.Tests;

public class LayoutTests(Chromium chromium, DemoServer server)
{
    /// <summary>What a page may move by itself after it is first painted: a tenth of what is called good (Cumulative Layout Shift).</summary>
    private const double MostShift = 0.01;

    private const string SumOfShifts =
        """
        () => new Promise(resolve => {
          let sum = 0;
          new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => setTimeout(() => resolve(sum), 100));
        })
        """;

    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task A_page_stands_still_never_scrolls_sideways_on_a_phone_and_gives_the_browser_nothing_to_complain_of(string address)
    {
        foreach (var look in (Look[])[new(), new("en", Width: Look.Phone), new("fr", Width: Look.Phone)])
        {
            await using var visitor = await Visitor.Open(chromium, server, look);
            await visitor.Go(address);
            (await visitor.Page.EvaluateAsync<double>(SumOfShifts)).ShouldBeLessThan(MostShift, $"{look}");
            visitor.Complaints.ShouldBeEmpty();
            if (look.Width != Look.Phone) continue;
            foreach (var width in (int[])[Look.Phone, Look.Narrowest])
            {
                await visitor.Page.SetViewportSizeAsync(width, 800);
                var wide = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                wide.ShouldBeLessThanOrEqualTo(width, $"{look}: {await Widest(visitor)}");
            }
        }
    }

    private static Task<string> Widest(Visitor visitor) => visitor.Page.EvaluateAsync<string>(
        "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.parentElement.closest('.scroll')).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')");
}
