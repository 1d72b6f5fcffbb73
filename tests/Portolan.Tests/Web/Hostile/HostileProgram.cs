using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portolan.Tests.Web.Access;
using Portolan.Web;

namespace Portolan.Tests.Web.Hostile;

/// <summary>One server for all hostile requests: the fictional group, two people of compliance, an auditor, and somebody of the board.</summary>
public sealed class HostileProgram : IAsyncLifetime
{
    /// <summary>What no page may have, whatever it was asked: what was sent as markup, and what is of the program's inside.</summary>
    private static readonly string[] Leaks =
    [
        "<script>alert", "<img src=x", "<svg onload", "\"javascript:", "\"https://evil", "\"//evil", "\"evil", "   at ", "System.", "Exception", ".cs:line", "/tmp/",
    ];

    private readonly StaffedProgram staffed = new();

    internal Browser Ada => staffed.Ada;

    internal Browser Bo => staffed.Bo;

    internal Browser Auditor => staffed.Auditor;

    internal Browser Board { get; private set; } = null!;

    internal AccountsProgram Program => staffed.Program;

    public async ValueTask InitializeAsync()
    {
        await staffed.InitializeAsync();
        Board = await Program.InvitedAsync(Ada, "Di Lund", "board");
    }

    public async ValueTask DisposeAsync()
    {
        Board.Dispose();
        await staffed.DisposeAsync();
    }

    /// <summary>How many entries the record has.</summary>
    internal async Task<long> EntriesAsync()
    {
        using var reader = await Program.Services.GetRequiredService<ChartRoom>().Journal.OpenAsync();
        return await reader.HeadAsync();
    }

    /// <summary>Sends a request as it is and holds the answer to what was expected; nothing may be recorded, and nothing leaked.</summary>
    internal async Task<RawAnswer> RefusesAsync(RawRequest request, int status, string says)
    {
        var before = await EntriesAsync();
        var answer = await request.SendAsync(Program.Client.BaseAddress!);
        (await EntriesAsync()).ShouldBe(before, $"{request.Line} recorded something");
        answer.Status.ShouldBe(status, $"{request.Line}: {answer.Body}");
        WebUtility.HtmlDecode(answer.Body).ShouldContain(says, Case.Sensitive, request.Line);
        HoldsTight(answer, request.Line);
        return answer;
    }

    /// <summary>Holds an answer to have the security headers and nothing that was sent as markup or is of the program's inside.</summary>
    private void HoldsTight(RawAnswer answer, string line)
    {
        answer.Headers.Keys.ShouldNotContain("Server");
        // What the server itself cannot read as HTTP it refuses with nothing.
        if (answer.Body.Length == 0 && answer.Status is 400 or 408 or 413 or 414 or 431) return;
        answer.Headers["Content-Security-Policy"].ShouldStartWith("default-src 'none'", Case.Sensitive, line);
        answer.Headers["X-Content-Type-Options"].ShouldBe("nosniff", line);
        answer.Headers["Referrer-Policy"].ShouldBe("no-referrer", line);
        answer.Headers["Cache-Control"].ShouldBeOneOf("no-store", "private, no-cache");
        answer.Headers.GetValueOrDefault("Set-Cookie", "").ShouldNotContain("hostile");
        answer.Body.ShouldNotContain(staffed.Data, Case.Sensitive, line);
        answer.Body.ShouldNotContain(Repository.Root, Case.Sensitive, line);
        if (answer.Headers.GetValueOrDefault("Content-Type", "").StartsWith("text/html", StringComparison.Ordinal)) Leaks.Where(leak => answer.Body.Contains(leak, StringComparison.Ordinal)).ShouldBeEmpty(line);
    }
}

[CollectionDefinition(Name)]
public sealed class HostileRequests : ICollectionFixture<HostileProgram>
{
    public const string Name = "hostile requests";
}
