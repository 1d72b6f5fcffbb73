using System.Globalization;

namespace Portolan.Benchmarks.Web;

/// <summary>How long a page took, from the request to the last byte, over the loopback interface.</summary>
/// <param name="Address">The page.</param>
/// <param name="First">The time of the first request of all, in milliseconds, when the server had answered nothing like it.</param>
/// <param name="Milliseconds">Every time after the first few, in order.</param>
/// <param name="Bytes">The length of the page as it was sent.</param>
/// <param name="FirstLoad">That of the page with its stylesheet, script and mark.</param>
public sealed record PageTime(string Address, double First, IReadOnlyList<double> Milliseconds, long Bytes, long FirstLoad)
{
    /// <summary>The time that so many of a hundred requests stay below.</summary>
    public double Percentile(int percent) => Milliseconds[Math.Min(Milliseconds.Count - 1, Milliseconds.Count * percent / 100)];

    /// <summary>A table of pages in Markdown, the slowest first.</summary>
    public static string Table(IEnumerable<PageTime> pages)
    {
        var rows = pages.OrderByDescending(page => page.Percentile(95)).Select(page => string.Create(
            CultureInfo.InvariantCulture, $"| `{page.Address}` | {page.Percentile(50):0.0} | {page.Percentile(95):0.0} | {page.Milliseconds[^1]:0.0} | {page.First:0.0} | {page.Bytes / 1000.0:0.0} | {page.FirstLoad / 1000.0:0.0} |"));
        return "| Page | Median (ms) | 95th percentile (ms) | Longest (ms) | The first (ms) | Page (KB) | First load (KB) |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n" + string.Join('\n', rows);
    }
}
