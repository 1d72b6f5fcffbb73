using System.Net;
using System.Net.Http.Headers;
using Portolan.Tests.CommandLine;
using Portolan.Tests.Web.Access;

namespace Portolan.Tests.Web;

/// <summary>The pages over the fictional group, with two people of compliance and an auditor signed in.</summary>
public sealed class StaffedProgram : IAsyncLifetime
{
    public const string Exchange = "MT-meridian-exchange";

    private readonly AccountsProgram program = new();

    public string Data => program.Data;

    /// <summary>The program that they work with.</summary>
    internal AccountsProgram Program => program;

    internal Browser Ada { get; private set; } = null!;

    internal Browser Bo { get; private set; } = null!;

    internal Browser Auditor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await program.InitializeAsync();
        DemoData.CopyTo(program.Data);
        Ada = await program.AdministratorAsync("Ada Norn", "compliance");
        Bo = await program.InvitedAsync(Ada, "Bo Lind", "compliance");
        Auditor = await program.InvitedAsync(Ada, "Cy Rand", "auditor");
    }

    public async ValueTask DisposeAsync()
    {
        Ada.Dispose();
        Bo.Dispose();
        Auditor.Dispose();
        await program.DisposeAsync();
    }

    internal RunningProgram.Result Run(params string[] arguments) => RunningProgram.RunWithData(program.Data, arguments);

    /// <summary>A page as somebody reads it, its texts as they are meant.</summary>
    internal static async Task<string> ReadAsync(Browser browser, string path)
    {
        var (status, page, _) = await browser.GetAsync(path);
        status.ShouldBe(HttpStatusCode.OK, $"{path}: {page}");
        return WebUtility.HtmlDecode(page);
    }

    /// <summary>Loads a page and sends its form with files.</summary>
    internal static async Task<(HttpStatusCode Status, string Page, string? Location)> UploadAsync(Browser browser, string page, string path, (string Name, string FileName, byte[] Content)? file, params (string Name, string Value)[] fields)
    {
        var token = Browser.Hidden((await browser.GetAsync(page)).Page, "form");
        return await SendAsync(browser, path, token, file, fields);
    }

    /// <summary>Sends a form with files and a proof of one's choice.</summary>
    internal static async Task<(HttpStatusCode Status, string Page, string? Location)> SendAsync(Browser browser, string path, string token, (string Name, string FileName, byte[] Content)? file, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent { { new StringContent(token), "form" } };
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        if (file is { } sent)
        {
            var part = new ByteArrayContent(sent.Content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, sent.Name, sent.FileName);
        }
        using var answer = await browser.Client.PostAsync(path, content, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer.Headers.Location?.OriginalString);
    }
}
