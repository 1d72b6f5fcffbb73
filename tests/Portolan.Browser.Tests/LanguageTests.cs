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
}
