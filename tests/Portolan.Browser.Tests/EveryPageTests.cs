using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

/// <summary>What holds for every page. Each is opened twice by somebody new: in English on a desk by day, and in French on a phone by night.</summary>
public class EveryPageTests(Chromium chromium, DemoServer server)
{
    /// <summary>What a page may move by itself after it is first painted: a tenth of what is called good (Cumulative Layout Shift).</summary>
    private const double MostShift = 0.01;

    /// <summary>What a page may weigh when nothing of it is kept, in bytes of bodies and headers.</summary>
    private const long Most = 150_000;

    private const string SumOfShifts =
        """
        () => new Promise(resolve => {
          let sum = 0;
          new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => setTimeout(() => resolve(sum), 100));
        })
        """;

    private static readonly Look Desk = new("en", ColorScheme.Light, Look.Desk), Phone = new("fr", ColorScheme.Dark, Look.Phone);

    /// <summary>Axe looks at a page in one of the two looks and at its neighbours in the list in the other; in both with <c>PORTOLAN_LONG_TESTS</c>.</summary>
    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task A_page_stands_still_is_light_fits_a_phone_says_everything_in_french_and_breaks_no_rule_of_accessibility(string address)
    {
        var isEven = SitePages.All.Select(row => row.Data).ToList().IndexOf(address) % 2 == 0;
        var isLong = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PORTOLAN_LONG_TESTS"));
        IReadOnlyDictionary<string, string[]> english;
        await using (var visitor = await Visitor.Open(chromium, server, Desk))
        {
            var weighing = new Weighing(visitor.Page);
            await visitor.Go(address);
            await StandsStillAsync(visitor);
            (await weighing.OfAsync(server.Address)).ShouldBeInRange(5_000, Most);
            english = await PageWords.OfAsync(visitor);
            if (isEven || isLong) (await Axe.ViolationsAsync(visitor)).ShouldBeEmpty($"{Desk}");
        }
        await using (var visitor = await Visitor.Open(chromium, server, Phone))
        {
            await visitor.Go(address);
            await StandsStillAsync(visitor);
            if (!isEven || isLong) (await Axe.ViolationsAsync(visitor)).ShouldBeEmpty($"{Phone}");
            PageWords.ShouldDiffer(english, await PageWords.OfAsync(visitor));
            await FitsAsync(visitor);
        }
    }

    private static async Task StandsStillAsync(Visitor visitor)
    {
        (await visitor.Page.EvaluateAsync<double>(SumOfShifts)).ShouldBeLessThan(MostShift);
        visitor.Complaints.ShouldBeEmpty();
    }

    private static async Task FitsAsync(Visitor visitor)
    {
        foreach (var width in (int[])[Look.Phone, Look.Narrowest])
        {
            await visitor.Page.SetViewportSizeAsync(width, 800);
            var wide = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            wide.ShouldBeLessThanOrEqualTo(width, await Widest(visitor));
        }
    }

    private static Task<string> Widest(Visitor visitor) => visitor.Page.EvaluateAsync<string>(
        "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.parentElement.closest('.scroll')).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')");
}
