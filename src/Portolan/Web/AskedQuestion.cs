using Microsoft.AspNetCore.Http;
using Portolan.CommandLine;
using Portolan.Web.Readings;

namespace Portolan.Web;

/// <summary>What the address of a page or of the API asks: <c>?on=2026-08-17&amp;known=…&amp;scenario=…</c>, the last as often as one likes.</summary>
/// <param name="On">The day asked about; null for the last that anything at hand tells of.</param>
/// <param name="Known">The day of knowledge; null for all that is held.</param>
/// <param name="Scenarios">The scenarios assumed, each as an argument of the command line names it.</param>
public sealed record AskedQuestion(DateOnly? On, DateOnly? Known, IReadOnlyList<string> Scenarios)
{
    /// <summary>No more scenarios are composed than a person can follow.</summary>
    private const int MostScenarios = 8;

    /// <summary>Rules written on the bench, assumed besides the scenarios (<see cref="Portolan.Rules.Rulebooks.DraftScenario"/>); null where there are none.</summary>
    public string? Rules { get; init; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="CommandException">Something in it cannot be used.</exception>
    public static AskedQuestion Of(HttpRequest request)
    {
        var scenarios = request.Query["scenario"].Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!);
        return new AskedQuestion(DayOf(request, "on"), DayOf(request, "known"), FewEnough(scenarios)) { Rules = request.Query["rules"].ToString() is { } rules && !string.IsNullOrWhiteSpace(rules) ? rules : null };
    }

    /// <summary>Reads what was given for a reading.</summary>
    /// <exception cref="CommandException">Something in it cannot be used.</exception>
    internal static AskedQuestion Of(Given given) => new(given.Day("on"), given.Day("known"), FewEnough(given.All("scenario")));

    /// <summary>The address of a page that asks the same.</summary>
    /// <param name="path">The page.</param>
    /// <param name="more">What it asks besides.</param>
    public string Link(string path, params IEnumerable<(string Name, string? Value)> more)
    {
        var parts = more.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => (part.Name, part.Value!)).ToList();
        if (On is { } on) parts.Add(("on", ReportText.Iso(on)));
        if (Known is { } known) parts.Add(("known", ReportText.Iso(known)));
        parts.AddRange(Scenarios.Select(scenario => ("scenario", scenario)));
        if (Rules is { } rules) parts.Add(("rules", rules));
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts.Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2)}"))}";
    }

    private static List<string> FewEnough(IEnumerable<string> named)
    {
        var scenarios = named.Distinct().ToList();
        return scenarios.Count <= MostScenarios ? scenarios : throw CommandException.Usage($"scenario: {scenarios.Count} scenarios (expected at most {MostScenarios})");
    }

    private static DateOnly? DayOf(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } text ? CommonOptions.ParseDate(name, text) : null;
}
