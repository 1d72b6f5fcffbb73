using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portolan.Web.Access;

namespace Portolan.Tests.Web.Access;

/// <summary>What answers whom, before anybody has an account.</summary>
public class AccessTests(AccountsProgram served) : IClassFixture<AccountsProgram>
{
    [Fact]
    public void Every_address_says_what_it_needs()
    {
        var addresses = served.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        addresses.Count.ShouldBeGreaterThan(20);
        addresses.Where(address => address.Metadata.GetMetadata<AccessRule>() is null).Select(address => address.DisplayName).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_api_asks_who_it_is()
    {
        using var answer = await served.Client.GetAsync("/api/v1/duties", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Bearer");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("status").GetInt32().ShouldBe(401);
    }

    [Fact]
    public async Task A_page_leads_to_the_sign_in_and_back()
    {
        using var answer = await served.Client.GetAsync("/firms/OKX?on=2026-08-17", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/sign-in?return=%2Ffirms%2FOKX%3Fon%3D2026-08-17");
    }
}
