using System.Text;
using Portolan.Desks.Accounts.Secrets;
using Portolan.Tests.CommandLine;

namespace Portolan.Tests.Web.Access;

/// <summary>What is personal or secret of accounts stands nowhere in clear.</summary>
public class SecrecyTests(AccountsProgram program) : IClassFixture<AccountsProgram>
{
    [Fact]
    public async Task No_file_and_no_export_has_a_name_or_a_secret_in_clear()
    {
        using var ada = await program.AdministratorAsync("Adelheid Nornagest", "auditor");
        var link = await ada.InviteAsync("Bosse Lindqvist", "board");
        var until = program.Time.GetUtcNow().AddDays(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var token = Browser.SecretsOn((await ada.FillAsync("/account", "/account/tokens", ("label", "nightly extract"), ("until", until), ("permission", "ReadLaw"))).Page).Single();
        using var wrong = program.NewBrowser();
        for (var attempt = 0; attempt < 5; attempt++) await wrong.SignInAsync(ada.Name, "guessed password", "000000");

        var secrets = new List<string>
        {
            "Nornagest", "Lindqvist", "nightly extract", Browser.Password, "guessed password", ada.AuthenticatorKey, ada.Session!, link.Split('/')[^1], token.Split('_', 4)[3],
            OneTimeSecret.HashOf(link.Split('/')[^1]), OneTimeSecret.HashOf(token.Split('_', 4)[3]), OneTimeSecret.HashOf(ada.RecoveryCodes[0]), "passwordHash", "authenticatorKey",
        };
        secrets.AddRange(ada.RecoveryCodes);
        var files = Directory.EnumerateFiles(program.Data, "*", SearchOption.AllDirectories).ToList();
        files.Count.ShouldBeGreaterThan(5);
        foreach (var file in files) Holds(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), secrets).ShouldBeEmpty(file);
        var export = RunningProgram.RunWithData(program.Data, "record", "export").Done;
        export.ShouldContain("accounts.token-made");
        export.ShouldContain("accounts.locked-out");
        Holds(Encoding.UTF8.GetBytes(export), secrets).ShouldBeEmpty();
        Holds(Encoding.UTF8.GetBytes((await ada.GetAsync("/record")).Page.Split("<main")[1]), secrets).ShouldBeEmpty();
    }

    /// <summary>The secrets that bytes hold, as text or in Base64.</summary>
    private static IEnumerable<string> Holds(byte[] bytes, IEnumerable<string> secrets) =>
        secrets.Where(secret => new[] { Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))) }.Any(form => bytes.AsSpan().IndexOf(form) >= 0));
}
