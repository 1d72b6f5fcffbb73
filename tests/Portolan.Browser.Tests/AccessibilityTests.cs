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

    /// <summary>Both languages, both schemes and both widths of every page.</summary>
    private static readonly (string Language, ColorScheme Scheme, int Width)[] Looks = [("en", ColorScheme.Light, Look.Desk), ("fr", ColorScheme.Dark, Look.Phone)];

    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task A_page_breaks_no_rule_of_accessibility_in_any_language_light_or_size(string address)
    {
        var broken = new List<string>();
        foreach (var language in (string[])["en", "fr"])
        {
            await using var visitor = await Visitor.Open(chromium, server, new Look(language));
            await visitor.Go(address);
            await visitor.Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
            foreach (var (_, scheme, width) in Looks.Where(look => look.Language == language))
            {
                await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await visitor.Page.SetViewportSizeAsync(width, 800);
                var found = await visitor.Page.EvaluateAsync<string[]>(Check);
                broken.AddRange(found.Select(violation => $"{language} {scheme} {width}: {violation}"));
            }
        }
        broken.ShouldBeEmpty();
    }
}
