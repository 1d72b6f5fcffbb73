using System.Text;
using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

/// <summary>Somebody of the firm takes over a register file by the page.</summary>
public class RegisterImportWalkTests(Chromium chromium, FirmServer server) : IClassFixture<FirmServer>
{
    private const string Header =
        "ae_competentAuthority,ae_homeMemberState,ae_lei_name,ae_lei,ae_lei_cou_code,ae_commercial_name,ae_address,ae_website,ae_website_platform," +
        "ac_authorisationNotificationDate,ac_authorisationEndDate,ac_serviceCode,ac_serviceCode_cou,ac_comments,ac_lastupdate";

    private const string Sound = "Office,FR,Sémaphore SAS,5493007WZ7IFULIL8G21,FR,,Street 1,,,01/02/2026,,h. providing advice on crypto-assets,DE,,01/03/2026";

    /// <summary>The check digits of the LEI do not fit its letters.</summary>
    private const string Flawed = "Office,DE,Leuchtturm GmbH,529900032TYR45XIEW78,DE,,Street 2,,,01/02/2026,,h. providing advice on crypto-assets,AT,,01/03/2026";

    [Fact]
    public async Task A_broken_file_is_refused_with_its_line_and_a_flawed_one_is_taken_with_a_report_and_answers()
    {
        await using var visitor = (await server.EnterAsync(chromium)).Visitor;
        await visitor.Go("/register/import");
        (await Axe.ViolationsAsync(visitor)).ShouldBeEmpty();
        await TakeAsync(visitor, "CASPS_2026-09-01.csv", $"{Header}\r\n{Sound}\r\n\"Office,DE");
        var refusal = await visitor.Page.GetByRole(AriaRole.Alert).InnerTextAsync();
        refusal.ShouldStartWith("Refused, and nothing was kept: CASPS_2026-09-01.csv, line 3");
        (await visitor.Page.EvaluateAsync<string>("document.activeElement.getAttribute('role')")).ShouldBe("alert");
        (await Axe.ViolationsAsync(visitor)).ShouldBeEmpty();

        await TakeAsync(visitor, "CASPS_2026-09-01.csv", $"{Header}\r\n{Sound}\r\n{Flawed}\r\n");
        (await visitor.Page.Locator("main [role=status]").InnerTextAsync()).ShouldBe("The file is taken over, and questions are answered with it from now on.");
        (await visitor.Text("[data-answer]")).ShouldContain("2 rows read, 2 kept");
        await visitor.Await(() => visitor.Page.GetByRole(AriaRole.Link, new() { Name = "lei-check-digits" }).ClickAsync());
        var column = Flawed.IndexOf("529900032TYR45XIEW78", StringComparison.Ordinal) + 1;
        (await visitor.Page.Locator("section[aria-labelledby=rows] tbody td").AllInnerTextsAsync())
            .ShouldBe(["2", "3", $"{column}", "ae_lei", "the check digits of the LEI fail", "529900032TYR45XIEW78", "refused: LEI unknown, kept as published"]);
        (await Axe.ViolationsAsync(visitor)).ShouldBeEmpty();

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Register", Exact = true }).ClickAsync();
        (await visitor.Text("main")).ShouldContain("2 firms in the register of 1 September 2026.");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Leuchtturm GmbH" }).ClickAsync();
        (await visitor.Text("h1")).ShouldBe("Leuchtturm GmbH");
    }

    [Fact]
    public async Task Of_a_published_file_each_flaw_is_found_on_the_line_that_the_report_names()
    {
        var published = RealData.Require("esma-register/casp/CASPS_2026-01-23.csv");
        await using var visitor = (await server.EnterAsync(chromium)).Visitor;
        await visitor.Go("/register/import");
        await visitor.Page.Locator("#file").SetInputFilesAsync(published);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Take over" }).ClickAsync();
        (await visitor.Text("main [role=status]")).ShouldStartWith("The file is taken over");
        visitor.Page.Url.ShouldContain("day=2026-01-23");
        await visitor.Await(() => visitor.Page.GetByRole(AriaRole.Link, new() { Name = "website-not-an-address" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(published, TestContext.Current.CancellationToken);
        var rows = await visitor.Page.Locator("section[aria-labelledby=rows] tbody tr").AllAsync();
        rows.Count.ShouldBe(5);
        foreach (var row in rows)
        {
            var cells = await row.Locator("td").AllInnerTextsAsync();
            lines[int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture) - 1].ShouldContain(cells[5]);
        }
        visitor.Complaints.ShouldBeEmpty();
    }

    private static async Task TakeAsync(Visitor visitor, string name, string content)
    {
        await visitor.Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(content) });
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Take over" }).ClickAsync();
    }
}
