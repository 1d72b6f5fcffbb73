using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

/// <summary>How people come to their accounts, and in and out of them.</summary>
public class AccountWalkTests(Chromium chromium, FirmServer server) : IClassFixture<FirmServer>
{
    private const string Refused = "That did not open an account. Name, password and code have to fit; after five wrong attempts no password is taken for a while.";

    /// <summary>A passkey that the device itself keeps, behind its lock.</summary>
    private static readonly Dictionary<string, object> Device = new()
    {
        ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
    };

    [Fact]
    public async Task The_link_of_the_first_start_makes_an_administrator_who_is_signed_in_and_leads_nowhere_after_that()
    {
        await using var fresh = new FirmServer();
        await fresh.InitializeAsync();
        await using var visitor = await Visitor.Open(chromium, fresh.Address);
        await visitor.Go("/");
        (await visitor.Text("h1")).ShouldBe("Sign in");
        await visitor.Go(fresh.Link);
        (await visitor.Text("h1")).ShouldBe("An administrator's account");
        (await Axe.ViolationsAsync(visitor)).ShouldBeEmpty();
        await Holder.JoinAsync(visitor, fresh.Link, "Ada Norn", "compliance");
        (await Axe.ViolationsAsync(visitor)).ShouldBeEmpty();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Go on" }).ClickAsync();
        (await visitor.Text("h1")).ShouldBe("Ada Norn");
        (await visitor.Text("#roles")).ShouldBe("Administrator, Compliance");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Accounts", Exact = true }).ClickAsync();
        (await visitor.Text("#alone")).ShouldStartWith("There is one administrator");
        (await Axe.ViolationsAsync(visitor)).ShouldBeEmpty();
        visitor.Complaints.ShouldBeEmpty();
        await using var late = await Visitor.Open(chromium, fresh.Address);
        await late.Go(fresh.Link);
        (await late.Text("h1")).ShouldBe("Not found");
        (await late.Text("main")).ShouldContain("this link leads nowhere: it was used");
        (await late.Page.Locator("main form").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_wrong_code_is_refused_where_the_reader_is_put_the_next_one_opens_the_account_and_signing_out_closes_it()
    {
        await using var visitor = await Visitor.Open(chromium, server.Address);
        var (own, founder) = await server.EnterAsync(chromium);
        await own.DisposeAsync();
        await visitor.Go("/firms");
        (await visitor.Text("h1")).ShouldBe("Sign in");
        await founder.SignInAsync(visitor, founder.Authenticator.WrongCode());
        (await visitor.Page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldBe(Refused);
        (await visitor.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("problem");
        (await Axe.ViolationsAsync(visitor)).ShouldBeEmpty();
        await founder.SignInAsync(visitor, founder.Authenticator.NextCode());
        (await visitor.Text("h1")).ShouldBe("Firms of the record");
        new Uri(visitor.Page.Url).AbsolutePath.ShouldBe("/firms");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        (await visitor.Text("h1")).ShouldBe("Sign in");
        (await visitor.Page.Locator("#own-account").CountAsync()).ShouldBe(0);
        await visitor.Page.GoBackAsync();
        (await visitor.Text("h1")).ShouldBe("Sign in");
    }

    [Fact]
    public async Task A_passkey_made_on_the_own_account_opens_it_and_another_devices_does_not()
    {
        var (visitor, founder) = await server.EnterAsync(chromium);
        await using var own = visitor;
        var device = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await device.SendAsync("WebAuthn.enable");
        var added = await device.SendAsync("WebAuthn.addVirtualAuthenticator", Device);
        await visitor.Go("/account");
        (await visitor.Page.Locator("[data-passkey-missing]").IsVisibleAsync()).ShouldBeFalse();
        await visitor.Page.GetByLabel("What to call it").First.FillAsync("this desk");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await visitor.Page.Locator("#passkeys form").GetByText("this desk").WaitForAsync();
        (await Axe.ViolationsAsync(visitor)).ShouldBeEmpty();
        await visitor.Page.Locator("#sign-out-button").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await visitor.Page.Locator("#own-account").WaitForAsync();
        (await visitor.Text("#own-account")).ShouldBe(founder.Name);
        visitor.Complaints.ShouldBeEmpty();

        await visitor.Page.Locator("#sign-out-button").ClickAsync();
        await device.SendAsync("WebAuthn.removeVirtualAuthenticator", new() { ["authenticatorId"] = added!.Value.GetProperty("authenticatorId").GetString()! });
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", Device);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        var problem = visitor.Page.GetByRole(AriaRole.Alert);
        await problem.WaitForAsync();
        (await problem.InnerTextAsync()).ShouldNotBeEmpty();
        (await visitor.Page.Locator("#own-account").CountAsync()).ShouldBe(0);
    }
}
