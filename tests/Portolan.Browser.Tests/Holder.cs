namespace Portolan.Browser.Tests;

/// <summary>Somebody with an account, and what they keep to open it.</summary>
public sealed class Holder
{
    private const string Password = "a lantern on the harbour wall";

    private readonly Queue<string> recoveryCodes;

    private Holder(string name, Authenticator authenticator, IEnumerable<string> recoveryCodes) => (Name, Authenticator, this.recoveryCodes) = (name, authenticator, new(recoveryCodes));

    /// <summary>The name to sign in with.</summary>
    public string Name { get; }

    /// <summary>The authenticator.</summary>
    public Authenticator Authenticator { get; }

    /// <summary>Makes the first administrator's account by its link, with a password and an authenticator, up to the page with the recovery codes.</summary>
    public static async Task<Holder> JoinAsync(Visitor visitor, string link, string name, params string[] roles)
    {
        await visitor.Go(link);
        var page = visitor.Page;
        var authenticator = new Authenticator(await visitor.Text("#authenticator-key"));
        await page.GetByLabel("The name to sign in with").FillAsync(name);
        foreach (var role in roles) await page.Locator($"#role-{role}").CheckAsync();
        await page.GetByLabel("Password, at least 12 characters").FillAsync(Password);
        await page.GetByLabel("The password again").FillAsync(Password);
        await page.GetByLabel("The code that it shows now").FillAsync(authenticator.NextCode());
        await page.Locator("#password-button").ClickAsync();
        (await visitor.Text("h1")).ShouldBe("Recovery codes");
        return new Holder(name, authenticator, await page.Locator("#secrets code").AllInnerTextsAsync());
    }

    /// <summary>A recovery code that was not used.</summary>
    public string TakeRecoveryCode() => this.recoveryCodes.Dequeue();

    /// <summary>Fills the form of the sign-in and sends it.</summary>
    public async Task SignInAsync(Visitor visitor, string code)
    {
        if (new Uri(visitor.Page.Url is "about:blank" ? visitor.Home.ToString() : visitor.Page.Url).AbsolutePath != "/sign-in") await visitor.Go("/sign-in");
        await visitor.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(Name);
        await visitor.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await visitor.Page.GetByLabel("Code of the authenticator, or a recovery code").FillAsync(code);
        await visitor.Page.Locator("#sign-in-button").ClickAsync();
    }
}
