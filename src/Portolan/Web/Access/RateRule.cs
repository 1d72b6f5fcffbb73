using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Portolan.Desks.Accounts.Secrets;

namespace Portolan.Web.Access;

/// <summary>How often what is open to all is answered to one address, and the API to one token.</summary>
internal static class RateRule
{
    /// <summary>The pages on the way to an account.</summary>
    public const string Pages = "pages";

    /// <summary>What is sent on the way to an account.</summary>
    public const string SignIn = "sign-in";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Holds an address of the program to a rule.</summary>
    public static TBuilder Limited<TBuilder>(this TBuilder endpoint, string rule)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireRateLimiting(rule);

    /// <summary>Sets the rules up.</summary>
    public static void Add(RateLimiterOptions options, ServeOptions serving)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Pages, context => Fixed(AddressOf(context), serving.PagesPerMinute));
        options.AddPolicy(SignIn, context => Fixed(AddressOf(context), serving.SignInsPerMinute));
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => context.Request.Headers.Authorization.ToString() is { Length: > 0 } authorization
            ? Fixed(OneTimeSecret.HashOf(authorization), serving.CallsPerMinute)
            : RateLimitPartition.GetNoLimiter(""));
    }

    private static RateLimitPartition<string> Fixed(string partition, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(partition, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window, QueueLimit = 0 });

    private static string AddressOf(HttpContext context) => (context.Connection.RemoteIpAddress ?? IPAddress.None).ToString();
}
