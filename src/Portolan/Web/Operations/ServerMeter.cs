using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Portolan.Web.Operations;

/// <summary>What the server counts of its requests. Nobody listens unless telemetry is asked for.</summary>
internal static class ServerMeter
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Portolan.Web";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("http.server.request.duration", "s", "How long requests take");

    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("portolan.answers", "{answer}", "Answers by kind");

    /// <summary>Counts a request.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="route">The template of its route.</param>
    /// <param name="status">The status of its answer.</param>
    /// <param name="kind">The reading that was answered, or <c>page</c>.</param>
    /// <param name="taken">How long it took.</param>
    public static void Count(string method, string route, int status, string kind, TimeSpan taken)
    {
        var tags = new TagList { { "http.request.method", method }, { "http.route", route }, { "http.response.status_code", status } };
        Duration.Record(taken.TotalSeconds, tags);
        Answers.Add(1, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("outcome", OutcomeOf(status)));
    }

    private static string OutcomeOf(int status) => status switch
    {
        304 => "held",
        < 400 => "answered",
        < 500 => "refused",
        _ => "failed",
    };
}
