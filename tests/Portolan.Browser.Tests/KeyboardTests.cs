namespace Portolan.Browser.Tests;

public class KeyboardTests(Chromium chromium, DemoServer server)
{
    private const string Focused =
        """
        () => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const own = [...document.querySelectorAll("*")].indexOf(element);
          return {
            Key: own, Name: element.outerHTML.slice(0, 100),
            IsSeen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
            IsMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
          };
        }
        """;

    private const string Reachable =
        """
        () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
          .filter(element => !element.disabled && element.type !== "hidden" && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
          .map(element => [...document.querySelectorAll("*")].indexOf(element))
        """;

    [Theory]
    [InlineData("/")]
    [InlineData("/bench")]
    [InlineData("/states/FR?scenario=france-refuses-passports")]
    [InlineData("/register?q=okx")]
    public async Task The_keyboard_reaches_every_control_in_order_and_shows_where_it_is(string address)
    {
        await using var visitor = await Visitor.Open(chromium, server);
        await visitor.Go(address);
        var reachable = (await visitor.Page.EvaluateAsync<int[]>(Reachable)).ToHashSet();
        reachable.Count.ShouldBeGreaterThan(10);
        var order = new List<int>();
        for (var step = 0; step < 3 * reachable.Count && reachable.Except(order).Any(); step++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (await visitor.Page.EvaluateAsync<FocusedControl?>(Focused) is not { } focused) continue;
            focused.IsSeen.ShouldBeTrue($"out of sight: {focused.Name}");
            focused.IsMarked.ShouldBeTrue($"no sign of focus: {focused.Name}");
            order.Add(focused.Key);
        }
        reachable.Except(order).ShouldBeEmpty();
        order.ShouldBeInOrder();
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_content()
    {
        await using var visitor = await Visitor.Open(chromium, server);
        await visitor.Go("/?scenario=france-refuses-passports");
        await visitor.Page.Keyboard.PressAsync("Tab");
        (await visitor.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("skip");
        await visitor.Page.Keyboard.PressAsync("Enter");
        (await visitor.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("content");
        visitor.Page.Url.ShouldEndWith("/?scenario=france-refuses-passports#content");
    }

    [Fact]
    public async Task A_change_by_keyboard_is_answered_announced_and_leaves_the_focus_where_it_was()
    {
        await using var visitor = await Visitor.Open(chromium, server);
        await visitor.Go("/");
        await visitor.Page.Locator("#s-france-refuses-passports").FocusAsync();
        await visitor.Await(() => visitor.Page.Keyboard.PressAsync("Space"));
        (await visitor.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("s-france-refuses-passports");
        (await visitor.Text("h1")).ShouldBe("If France refuses passports");
        var said = visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Status);
        (await said.InnerTextAsync()).ShouldContain("in France");
        await visitor.Await(() => visitor.Page.Keyboard.PressAsync("Space"));
        (await visitor.Text("h1")).ShouldBe("Where crypto-asset firms may operate");
        await visitor.Page.GoBackAsync();
        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "If France refuses passports" }).WaitForAsync();
        (await visitor.Page.Locator("#s-france-refuses-passports").IsCheckedAsync()).ShouldBeTrue();
        visitor.Complaints.ShouldBeEmpty();
    }
}
