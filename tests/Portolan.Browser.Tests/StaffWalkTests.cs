using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

/// <summary>What somebody of compliance does with the record of a firm.</summary>
public class StaffWalkTests(Chromium chromium, StaffedServer server) : IClassFixture<StaffedServer>
{
    [Fact]
    public async Task A_scenario_is_kept_under_a_name_opened_again_and_dropped()
    {
        var (visitor, _) = await server.EnterAsync(chromium);
        await using var own = visitor;
        await visitor.Go("/bench?homes=MT");
        await visitor.Await(() => visitor.Page.Locator("label[title=France]").First.ClickAsync());
        var cost = await visitor.Text("[data-answer]");
        await visitor.Page.GetByLabel("Keep this scenario as").FillAsync("France refuses Malta");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "France refuses Malta" }).ClickAsync();
        (await visitor.Text("[data-answer]")).ShouldBe(cost);
        (await visitor.Page.Locator("#hosts-FR").IsCheckedAsync()).ShouldBeTrue();
        (await visitor.Page.Locator("#homes-MT").IsCheckedAsync()).ShouldBeTrue();
        (await Axe.ViolationsAsync(visitor)).ShouldBeEmpty();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Drop France refuses Malta" }).ClickAsync();
        (await visitor.Text("#kept")).ShouldContain("None yet.");
        visitor.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Forms_break_no_rule_of_accessibility_and_fit_a_phone()
    {
        var (visitor, _) = await server.EnterAsync(chromium);
        await using var own = visitor;
        await visitor.Go("/filings");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Prepare a filing" }).ClickAsync();
        await HoldAsync(visitor);
        foreach (var address in (string[])["/duties/of/MT-meridian-exchange/dora-301.5.1.c.final-report", "/register/import", "/account", "/accounts"])
        {
            await visitor.Go(address);
            await HoldAsync(visitor);
        }
        visitor.Complaints.ShouldBeEmpty();
    }

    private static async Task HoldAsync(Visitor visitor)
    {
        await visitor.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(one => one.open = true)");
        (await visitor.Page.Locator("main form").CountAsync()).ShouldBeGreaterThan(0);
        (await Axe.ViolationsAsync(visitor)).ShouldBeEmpty(visitor.Page.Url);
        await visitor.Page.SetViewportSizeAsync(Look.Narrowest, 800);
        (await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(Look.Narrowest, visitor.Page.Url);
        await visitor.Page.SetViewportSizeAsync(Look.Desk, 800);
    }
}
