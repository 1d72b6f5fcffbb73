using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Portolan.Benchmarks.Web;

/// <summary>A bounded load on a server that runs: every page one after the other, then all of them by several visitors at once.</summary>
/// <param name="server">Where it is.</param>
/// <param name="addresses">The pages.</param>
internal sealed partial class WebBenchmark(Uri server, IReadOnlyList<string> addresses)
{
    private const int Warm = 5, Requests = 60, Visitors = 4, PerVisitor = 150;

    /// <summary>States to put into an address, so that each request asks something new.</summary>
    private static readonly string[] States = ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"];

    private readonly HttpClient client = new(new HttpClientHandler { UseCookies = false }) { BaseAddress = server };

    /// <summary>Every page, one request after the other.</summary>
    public async Task<IReadOnlyList<PageTime>> PagesAsync()
    {
        var pages = new List<PageTime>();
        foreach (var address in addresses) pages.Add(await PageAsync(address));
        return pages;
    }

    /// <summary>Pages by turns from several visitors at once.</summary>
    /// <returns>The times, in order, and how many requests were answered in a second.</returns>
    public async Task<(IReadOnlyList<double> Milliseconds, double PerSecond)> TogetherAsync()
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, Visitors).Select(visitor => Task.Run(async () =>
        {
            var own = new List<double>();
            for (var request = 0; request < PerVisitor; request++) own.Add((await GetAsync(Filled(addresses[(request + visitor * addresses.Count / Visitors) % addresses.Count], visitor * PerVisitor + request))).Milliseconds);
            return own;
        })));
        return ([.. times.SelectMany(own => own).Order()], Visitors * PerVisitor / watch.Elapsed.TotalSeconds);
    }

    private async Task<PageTime> PageAsync(string address)
    {
        var (begun, body) = await GetAsync(Filled(address, 0));
        for (var request = 1; request < Warm; request++) await GetAsync(Filled(address, request));
        var times = new List<double>();
        for (var request = 0; request < Requests; request++) times.Add((await GetAsync(Filled(address, Warm + request))).Milliseconds);
        var bytes = System.Text.Encoding.UTF8.GetByteCount(body);
        var first = bytes;
        foreach (var asset in Asset().Matches(body).Select(match => match.Groups[1].Value).Distinct()) first += (await client.GetByteArrayAsync(asset)).Length;
        return new PageTime(address, begun, [.. times.Order()], bytes, first);
    }

    private async Task<(double Milliseconds, string Body)> GetAsync(string address)
    {
        var begun = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(address);
        var body = await answer.Content.ReadAsStringAsync();
        var elapsed = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        return answer.IsSuccessStatusCode ? (elapsed, body) : throw new InvalidOperationException($"{address} gave {(int)answer.StatusCode}: {body}");
    }

    /// <summary>The address with two States in the places for them, others for each of some hundred numbers.</summary>
    private static string Filled(string address, int number) =>
        address.Replace("{one}", States[number % States.Length], StringComparison.Ordinal).Replace("{other}", States[(number + number / States.Length + 1) % States.Length], StringComparison.Ordinal);

    [GeneratedRegex("(?:href|src)=\"(assets/[^\"]+)\"")]
    private static partial Regex Asset();
}
