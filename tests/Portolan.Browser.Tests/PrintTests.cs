using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

public class PrintTests(Chromium chromium, DemoServer server)
{
    [Theory]
    [InlineData("/?scenario=france-refuses-passports")]
    [InlineData("/firms/MT-meridian-exchange")]
    [InlineData("/duties")]
    [InlineData("/states/FR")]
    public async Task A_page_prints_without_its_controls(string address)
    {
        await using var visitor = await Visitor.Open(chromium, server, new Look(Scheme: ColorScheme.Dark));
        await visitor.Go(address);
        var paper = await visitor.Page.PdfAsync(new PagePdfOptions { Format = "A4" });
        Regex.Count(Encoding.Latin1.GetString(paper), @"/Type\s*/Page\b").ShouldBeGreaterThan(0);
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var hidden in (string[])["header.bar nav", "form", "footer"]) (await visitor.Page.Locator(hidden).First.IsVisibleAsync()).ShouldBeFalse(hidden);
        (await visitor.Page.Locator("h1").IsVisibleAsync()).ShouldBeTrue();
        (await visitor.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
    }
}
