using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

public class LanguageTests(Chromium chromium, DemoServer server)
{
    [Fact]
    public async Task The_language_chosen_is_kept_from_page_to_page_and_what_was_asked_with_it()
    {
        await using var visitor = await Visitor.Open(chromium, server);
        await visitor.Go("/");
        await visitor.Await(() => visitor.Page.Locator("#s-france-refuses-passports").CheckAsync());
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Français" }).ClickAsync();
        (await visitor.Text("h1")).ShouldBe("Si : la France refuse les passeports");
        (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("fr");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Banc d'essai" }).ClickAsync();
        (await visitor.Text("h1")).ShouldBe("Le banc d'essai : et si ?");
        await visitor.Go("/rules");
        (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("fr");
    }

    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task Nothing_on_a_page_is_the_same_in_both_languages_but_names_and_figures(string address)
    {
        await using var english = await Visitor.Open(chromium, server);
        await using var french = await Visitor.Open(chromium, server, new Look("fr"));
        await english.Go(address);
        await french.Go(address);
        foreach (var selector in (string[])["th[scope=col]:not(:has(abbr))", "label:not(.chip)", "legend", "h2", "button", ".ways a"])
        {
            var (left, right) = (await Texts(english, selector), await Texts(french, selector));
            right.Count.ShouldBe(left.Count, selector);
            left.Zip(right).Where(pair => pair.First == pair.Second && !Alike.Contains(pair.First)).ShouldBeEmpty(selector);
        }
    }

    /// <summary>Words that both languages have.</summary>
    private static readonly string[] Alike = ["", "JSON", "iCalendar", "Type", "Agenda", "Code", "Journal", "Meridian Exchange Ltd (fictional)", "Service", "Services", "Source", "LEI", "Confidence"];

    private static async Task<IReadOnlyList<string>> Texts(Visitor visitor, string selector) =>
        await visitor.Page.Locator(selector).EvaluateAllAsync<string[]>("all => all.map(one => [...one.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.textContent).join('').trim())");
}
