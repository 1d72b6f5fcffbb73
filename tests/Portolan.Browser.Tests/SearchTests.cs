namespace Portolan.Browser.Tests;

/// <summary>A search answers while one types.</summary>
public class SearchTests(Chromium chromium, DemoServer server)
{
    [Fact]
    public async Task Typing_finds_without_a_key_more_keeps_the_hand_in_the_field_and_is_one_step_back()
    {
        await using var visitor = await Visitor.Open(chromium, server);
        await visitor.Go("/rules");
        await visitor.Go("/register");
        await visitor.Page.Locator("#q").PressSequentiallyAsync("okx europe");
        await visitor.Page.WaitForURLAsync(url => url.Contains("q=okx+europe", StringComparison.Ordinal));
        await visitor.Page.Locator("#found tbody a").GetByText("OKX Europe Limited").WaitForAsync();
        (await visitor.Page.Locator("#found tbody tr").CountAsync()).ShouldBe(1);
        (await visitor.Page.Locator("#q").InputValueAsync()).ShouldBe("okx europe");
        (await visitor.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("q");
        await visitor.Page.GoBackAsync();
        visitor.Page.Url.ShouldEndWith("/rules");
        visitor.Complaints.ShouldBeEmpty();
    }
}
