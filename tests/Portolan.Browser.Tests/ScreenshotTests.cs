using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

/// <summary>The pictures of the main pages in <c>docs/screenshots</c>, made anew with <c>PORTOLAN_UPDATE_SCREENSHOTS=1</c>.</summary>
public class ScreenshotTests(Chromium chromium, DemoServer server)
{
    /// <summary>What all pictures together may weigh in the repository, in bytes.</summary>
    private const long Most = 1_500_000;

    private const string Day = "on=2026-08-17";

    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "screenshots");

    [Theory]
    [InlineData("chart", $"/?{Day}&scenario=france-refuses-passports", "en", ColorScheme.Light, Look.Desk)]
    [InlineData("chart-dark", $"/?{Day}&scenario=three-authorities-refuse", "en", ColorScheme.Dark, Look.Desk)]
    [InlineData("chart-phone", $"/?{Day}&scenario=france-refuses-passports", "fr", ColorScheme.Light, Look.Phone)]
    [InlineData("bench", $"/bench?hosts=FR&hosts=IT&hosts=AT&homes=MT&homes=CY&{Day}", "en", ColorScheme.Light, Look.Desk)]
    [InlineData("firm", $"/firms/MT-meridian-exchange?{Day}&scenario=france-refuses-passports", "en", ColorScheme.Light, Look.Desk)]
    [InlineData("answer", $"/firms/MT-meridian-exchange/FR/a?{Day}&scenario=france-refuses-passports", "en", ColorScheme.Light, Look.Desk)]
    [InlineData("state", $"/states/FR?{Day}", "fr", ColorScheme.Light, Look.Desk)]
    [InlineData("duties", $"/duties?{Day}", "en", ColorScheme.Light, Look.Desk)]
    public async Task A_page_is_pictured(string name, string address, string language, ColorScheme scheme, int width)
    {
        await using var visitor = await Visitor.Open(chromium, server, new Look(language, scheme, width));
        await visitor.Go(address);
        var picture = await visitor.Page.ScreenshotAsync();
        var path = Path.Combine(Folder, $"{name}.png");
        if (Environment.GetEnvironmentVariable("PORTOLAN_UPDATE_SCREENSHOTS") == "1")
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllBytesAsync(path, picture, TestContext.Current.CancellationToken);
        }
        File.Exists(path).ShouldBeTrue($"no {path}: run with PORTOLAN_UPDATE_SCREENSHOTS=1");
        visitor.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public void The_pictures_weigh_little() => Directory.GetFiles(Folder).Sum(file => new FileInfo(file).Length).ShouldBeInRange(1, Most);
}
