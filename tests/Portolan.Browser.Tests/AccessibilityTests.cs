using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

public class AccessibilityTests(Chromium chromium, DemoServer server)
{
    private static readonly (string Language, ColorScheme Scheme, int Width)[] Looks = [("en", ColorScheme.Light, Look.Desk), ("fr", ColorScheme.Dark, Look.Phone)];

    /// <summary>Every page in one of the two looks, its neighbours in the list in the other; in both with <c>PORTOLAN_LONG_TESTS</c>.</summary>
    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task A_page_breaks_no_rule_of_accessibility(string address)
    {
        var broken = new List<string>();
        var own = SitePages.All.Select(row => row.Data).ToList().IndexOf(address) % Looks.Length;
        var isLong = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PORTOLAN_LONG_TESTS"));
        foreach (var (language, scheme, width) in isLong ? Looks : [Looks[own]])
        {
            await using var visitor = await Visitor.Open(chromium, server, new Look(language, scheme, width));
            await visitor.Go(address);
            var found = await Axe.ViolationsAsync(visitor);
            broken.AddRange(found.Select(violation => $"{language} {scheme} {width}: {violation}"));
        }
        broken.ShouldBeEmpty();
    }
}
