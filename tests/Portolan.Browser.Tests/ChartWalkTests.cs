using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

/// <summary>What somebody does at the chart and the bench.</summary>
public partial class ChartWalkTests(Chromium chromium, DemoServer server)
{
    [Fact]
    public async Task To_assume_that_France_refuses_passports_changes_its_tile_and_no_other()
    {
        await using var visitor = await Visitor.Open(chromium, server);
        await visitor.Go("/");
        var before = await Tiles(visitor);
        before.Count.ShouldBe(30);
        (await visitor.Page.Locator(".tile .turn").CountAsync()).ShouldBe(0);
        await visitor.Await(() => visitor.Page.GetByLabel("France refuses passports", new() { Exact = true }).CheckAsync());
        var after = await Tiles(visitor);
        after.Keys.Where(state => after[state] != before[state]).ShouldBe(["FR"]);
        after["FR"].ShouldBeLessThan(before["FR"]);
        var turned = visitor.Page.Locator(".tile:has(.turn)");
        (await turned.CountAsync()).ShouldBe(1);
        (await turned.Locator("b").InnerTextAsync()).ShouldBe("FR");
        (await turned.Locator(".d").InnerTextAsync()).ShouldBe($"−{before["FR"] - after["FR"]}");
        (await visitor.Text("[data-answer]")).ShouldContain($"lose {before["FR"] - after["FR"]} services in France");
        visitor.Page.Url.ShouldContain("scenario=france-refuses-passports");
        visitor.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Before_after_and_difference_are_views_of_the_same_scenario()
    {
        await using var visitor = await Visitor.Open(chromium, server);
        await visitor.Go("/?scenario=france-refuses-passports");
        var after = await Tiles(visitor);
        await visitor.Await(() => visitor.Page.GetByLabel("Without it").CheckAsync());
        var before = await Tiles(visitor);
        (await visitor.Page.Locator(".tile .turn").CountAsync()).ShouldBe(0);
        await visitor.Await(() => visitor.Page.GetByLabel("Only what changes").CheckAsync());
        (await visitor.Text(".t-FR .n")).ShouldBe($"−{before["FR"] - after["FR"]}");
        (await visitor.Page.Locator(".tile.same").CountAsync()).ShouldBe(29);
    }

    [Fact]
    public async Task A_cell_is_explained_three_clicks_from_the_chart()
    {
        await using var visitor = await Visitor.Open(chromium, server);
        await visitor.Go("/?scenario=france-refuses-passports");
        await visitor.Page.Locator(".t-FR a").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Meridian Exchange Ltd (fictional)" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "a FR: lost under the scenario" }).ClickAsync();
        (await visitor.Text("h1")).ShouldBe("Custody and administration, France");
        (await visitor.Text(".verdict strong")).ShouldEndWith("Not permitted");
        (await visitor.Page.Locator(".tree .cite").AllInnerTextsAsync()).ShouldContain("MiCA 65(4)");
        (await visitor.Page.Locator(".tree .origin").AllInnerTextsAsync()).ShouldContain(origin => origin.Contains("record", StringComparison.Ordinal));
        (await visitor.Page.Locator(".way").CountAsync()).ShouldBeGreaterThan(0);
        visitor.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scenario_composed_on_the_bench_is_the_same_for_whoever_is_sent_its_address()
    {
        await using var composer = await Visitor.Open(chromium, server);
        await composer.Go("/bench");
        await composer.Await(() => composer.Page.Locator("#hosts-IT").CheckAsync());
        await composer.Await(() => composer.Page.Locator("#hosts-ES").CheckAsync());
        await composer.Await(() => composer.Page.Locator("#homes-MT").CheckAsync());
        var answer = await composer.Text("[data-answer]");
        answer.ShouldContain("in 2 States");
        await using var reader = await Visitor.Open(chromium, server, new Look(Width: Look.Phone));
        await reader.Page.GotoAsync(composer.Page.Url);
        (await reader.Text("[data-answer]")).ShouldBe(answer);
        (await reader.Page.Locator("form input:checked").EvaluateAllAsync<string[]>("all => all.map(one => one.id)")).ShouldBe(["hosts-ES", "hosts-IT", "homes-MT"]);
        (await Tiles(reader)).ShouldBe(await Tiles(composer));
        composer.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_slider_of_days_stops_where_something_changes_and_the_address_follows()
    {
        await using var visitor = await Visitor.Open(chromium, server);
        await visitor.Go("/");
        var slider = visitor.Page.Locator("#day");
        var days = (await slider.GetAttributeAsync("data-days"))!.Split(' ');
        days.Length.ShouldBeGreaterThan(100);
        days.ShouldBe(days.Distinct().Order(StringComparer.Ordinal));
        await slider.FocusAsync();
        await visitor.Await(() => visitor.Page.Keyboard.PressAsync("Home"));
        visitor.Page.Url.ShouldContain($"on={days[0]}");
        (await visitor.Page.Locator("#on").InputValueAsync()).ShouldBe(days[0]);
        var first = (await Tiles(visitor)).Values.Sum();
        await visitor.Await(() => visitor.Page.Keyboard.PressAsync("End"));
        visitor.Page.Url.ShouldContain($"on={days[^1]}");
        (await Tiles(visitor)).Values.Sum().ShouldBeGreaterThan(10 * first);
        (await visitor.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("day");
    }

    [Fact]
    public async Task The_chart_of_a_group_counts_what_any_of_its_firms_may_do()
    {
        await using var visitor = await Visitor.Open(chromium, server);
        await visitor.Go("/");
        await visitor.Await(() => visitor.Page.GetByLabel("Whose chart").SelectOptionAsync(new SelectOptionValue { Label = "Meridian (fictional)" }));
        var group = await Tiles(visitor);
        await visitor.Await(() => visitor.Page.GetByLabel("Whose chart").SelectOptionAsync(new SelectOptionValue { Label = "Meridian Exchange Ltd (fictional)" }));
        var exchange = await Tiles(visitor);
        exchange["DE"].ShouldBe(6);
        group["DE"].ShouldBeGreaterThan(exchange["DE"]);
    }

    /// <summary>The figures on the tiles, by State.</summary>
    private static async Task<Dictionary<string, int>> Tiles(Visitor visitor)
    {
        var texts = await visitor.Page.Locator(".tile").EvaluateAllAsync<string[]>("all => all.map(tile => tile.querySelector('b').textContent + ' ' + tile.querySelector('.n').textContent)");
        return texts.ToDictionary(text => text[..2], text => int.Parse(NotDigit().Replace(text[3..], ""), System.Globalization.CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("[^0-9]")]
    private static partial Regex NotDigit();
}
