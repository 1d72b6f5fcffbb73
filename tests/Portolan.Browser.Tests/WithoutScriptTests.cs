using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

/// <summary>Scripts are turned off: every page works by full requests.</summary>
public class WithoutScriptTests(Chromium chromium, DemoServer server)
{
    private static readonly Look NoScript = new(HasScript: false);

    [Fact]
    public async Task The_chart_answers_by_its_button_and_by_the_links_to_the_days_before_and_after()
    {
        await using var visitor = await Visitor.Open(chromium, server, NoScript);
        await visitor.Go("/");
        (await visitor.Page.Locator("#day").IsVisibleAsync()).ShouldBeFalse();
        await visitor.Page.Locator("#s-france-refuses-passports").CheckAsync();
        await Press(visitor, "Show");
        (await visitor.Text("h1")).ShouldBe("If France refuses passports");
        (await visitor.Page.Locator(".tile .turn").CountAsync()).ShouldBe(1);
        var answer = await visitor.Text("[data-answer]");
        await visitor.Page.Locator("a[rel=prev]").ClickAsync();
        visitor.Page.Url.ShouldContain("on=20");
        (await visitor.Text("[data-answer]")).ShouldNotBe(answer);
        (await visitor.Text("h1")).ShouldBe("If France refuses passports");
    }

    [Fact]
    public async Task The_bench_composes()
    {
        await using var visitor = await Visitor.Open(chromium, server, NoScript);
        await visitor.Go("/bench");
        await visitor.Page.Locator("#hosts-FR").CheckAsync();
        await visitor.Page.Locator("#homes-MT").CheckAsync();
        await Press(visitor, "Show");
        (await visitor.Text("[data-answer]")).ShouldContain("services in France");
        visitor.Page.Url.ShouldContain("hosts=FR&homes=MT");
    }

    [Fact]
    public async Task Duties_are_chosen_by_how_they_stand()
    {
        await using var visitor = await Visitor.Open(chromium, server, NoScript);
        await visitor.Go("/duties");
        await visitor.Page.GetByLabel("Stands").SelectOptionAsync("overdue");
        await Press(visitor, "Show");
        (await visitor.Page.Locator("td.state").AllInnerTextsAsync()).Distinct().ShouldBe(["✕ overdue"]);
    }

    [Fact]
    public async Task Rules_are_searched()
    {
        await using var visitor = await Visitor.Open(chromium, server, NoScript);
        await visitor.Go("/rules");
        await visitor.Page.GetByLabel("Search").FillAsync("host State");
        await Press(visitor, "Show");
        await visitor.Page.Locator("tbody a").First.ClickAsync();
        (await visitor.Text("pre")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_register_is_searched()
    {
        await using var visitor = await Visitor.Open(chromium, server, NoScript);
        await visitor.Go("/register");
        await visitor.Page.GetByRole(AriaRole.Searchbox).FillAsync("okx");
        await Press(visitor, "Find");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "OKX Europe Limited" }).ClickAsync();
        (await visitor.Text("h1")).ShouldBe("OKX Europe Limited");
    }

    private static Task Press(Visitor visitor, string name) => visitor.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
}
