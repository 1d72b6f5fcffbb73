using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

public class AccessibilityTests(Chromium chromium, DemoServer server)
{
    /// <summary>The rules of WCAG 2.2 to level AA, and what the makers of axe hold to be good practice; what breaks one, with an example.</summary>
    private const string Check =
        """
        async () => {
          const result = await axe.run(document, {
            resultTypes: ["violations"],
            runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
          });
          if (result.passes.length === 0) return ["nothing was checked"];
          return result.violations.map(broken => `${broken.id}: ${broken.help}: ${broken.nodes.length} times, such as ${broken.nodes[0].html}`);
        }
        """;

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
            await visitor.Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
            var found = await visitor.Page.EvaluateAsync<string[]>(Check);
            broken.AddRange(found.Select(violation => $"{language} {scheme} {width}: {violation}"));
        }
        broken.ShouldBeEmpty();
    }
}
