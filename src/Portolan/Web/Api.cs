using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Portolan.CommandLine;
using Portolan.Web.Access;
using Portolan.Web.Operations;
using Portolan.Web.Readings;

namespace Portolan.Web;

/// <summary>The API: what the command line prints as JSON, at an address. The shapes are those of <c>docs/cli.md</c>.</summary>
internal static class Api
{
    /// <summary>Adds it.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var reading in Catalogue.All) app.MapReading(reading).Needs(reading.Needs);
        app.MapGet("/health/live", () => Results.Text("live")).OpenToAll();
        app.MapGet("/health/ready", ReadyAsync).OpenToAll();
    }

    private static async Task<IResult> ReadyAsync(ChartRoom room, Readiness readiness) => readiness.IsStopping
        ? Results.Text("stopping", statusCode: StatusCodes.Status503ServiceUnavailable)
        : Results.Text(await room.AskAsync(new AskedQuestion(null, null, []), question => $"ready on {ReportText.Iso(question.On)}"));
}
