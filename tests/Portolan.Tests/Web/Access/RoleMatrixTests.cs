using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portolan.Desks.Accounts;
using Portolan.Web.Access;

namespace Portolan.Tests.Web.Access;

/// <summary>Every address of the program, asked for by somebody of every role, by a guest and by nobody: all of them, not some.</summary>
public class RoleMatrixTests(AccountsProgram program) : IClassFixture<AccountsProgram>
{
    /// <summary>What a parameter of an address stands for in this test.</summary>
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["state"] = "FR", ["firm"] = "OKX", ["service"] = "a", ["rule"] = "mica.65.listed", ["hash"] = "0", ["name"] = "none", ["secret"] = "none", ["account"] = "p-aaaaaaaaaaaaaaaaaaaaaaaaaa",
        ["duty"] = "mica.72.4.conflicts-review", ["entry"] = "0", ["id"] = "none",
    };

    /// <summary>What an address needs to answer besides.</summary>
    private static readonly Dictionary<string, string> Questions = new()
    {
        ["/api/v1/explain"] = "?firm=OKX&state=FR&service=a", ["/api/v1/repair"] = "?firm=OKX&state=FR&service=a", ["/api/v1/impact"] = "?scenario=france-refuses-passports", ["/api/v1/assess"] = "?firm=OKX", ["/api/v1/duties"] = "?firm=OKX",
        ["/filings/new"] = "?form=mica-65&firm=none",
    };

    private IReadOnlyList<(string Method, string Path, AccessRule Rule)> Addresses =>
        [.. program.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => (method, PathOf(endpoint), endpoint.Metadata.GetMetadata<AccessRule>()!)))];

    [Fact]
    public async Task Each_role_reaches_what_the_table_says_and_nothing_else()
    {
        Addresses.Count.ShouldBeGreaterThan(35);
        using var founder = await program.AdministratorAsync("Matrix Founder");
        // Once there is a second administrator, roles wait to be confirmed; so that one comes last.
        foreach (var role in Enum.GetValues<Role>().OrderBy(role => role == Role.Administrator))
        {
            using var person = await program.InvitedAsync(founder, $"Matrix {role}", RoleText.Code(role));
            foreach (var (method, path, rule) in Addresses)
            {
                var status = await AskAsync(person.Client, method, path);
                var isAllowed = rule.Needed is not { } needed || PermissionTable.Of(role).Contains(needed);
                (status is HttpStatusCode.Forbidden).ShouldBe(!isAllowed, $"{role}: {method} {path} gave {status}");
                if (isAllowed && rule.Needed is not null) IsAnswer(status).ShouldBeTrue($"{role}: {method} {path} gave {status}");
            }
        }
    }

    [Fact]
    public async Task Nobody_reaches_what_is_not_open_to_all()
    {
        foreach (var (method, path, rule) in Addresses.Where(address => address.Rule.Needed is not null))
        {
            var status = await AskAsync(program.Client, method, path);
            status.ShouldBe(path.StartsWith("/api/", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized : HttpStatusCode.Redirect, $"{method} {path} needs {rule.Needed}");
        }
    }

    [Fact]
    public async Task A_guest_reads_what_an_auditor_does_and_nothing_of_people_or_accounts()
    {
        await using var open = new AccountsProgram { Serving = options => options with { Guests = true } };
        await open.InitializeAsync();
        foreach (var (method, path, rule) in Addresses.Where(address => address.Rule.Needed is not null))
        {
            var status = await AskAsync(open.Client, method, path);
            IsAnswer(status).ShouldBe(PermissionTable.OfGuests.Contains(rule.Needed!.Value), $"{method} {path} gave {status}");
        }
    }

    [Fact]
    public void Of_people_only_their_protection_reads_and_no_role_but_the_administrator_keeps_accounts()
    {
        Enum.GetValues<Role>().Where(role => PermissionTable.Of(role).Contains(Permission.ReadPeople)).ShouldBe([Role.Protection]);
        Enum.GetValues<Role>().Where(role => PermissionTable.Of(role).Contains(Permission.ManageAccounts)).ShouldBe([Role.Administrator]);
        PermissionTable.OfGuests.ShouldNotContain(Permission.OwnAccount);
        PermissionTable.OfGuests.ShouldAllBe(permission => permission.ToString().StartsWith("Read", StringComparison.Ordinal));
        PermissionTable.Of(Role.Auditor).Except(PermissionTable.OfGuests).ShouldBe([Permission.OwnAccount]);
    }

    /// <summary>Whether an address answered, be it that what the test asks for is not there or that a form was not of ours: not that it sent away.</summary>
    private static bool IsAnswer(HttpStatusCode status) => status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity;

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "GET" ? null : new FormUrlEncodedContent([]) };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static string PathOf(RouteEndpoint endpoint)
    {
        var path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Samples.GetValueOrDefault(parameter.Name, "none"),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            _ => throw new InvalidOperationException($"{endpoint.RoutePattern.RawText} has a part of another kind"),
        }))));
        return path + Questions.GetValueOrDefault(path, "");
    }
}
