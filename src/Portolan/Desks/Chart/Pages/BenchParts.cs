using Microsoft.AspNetCore.Http;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Web;

namespace Portolan.Desks.Chart.Pages;

/// <summary>What a scenario is composed of on the bench, as its address has it: by the parts, or by the scenarios that they make up.</summary>
/// <param name="Hosts">States that refuse passports.</param>
/// <param name="Homes">States whose passports are refused.</param>
/// <param name="Services">Services for which they are refused.</param>
/// <param name="From">The first day of the refusal.</param>
/// <param name="SuspendedIn">States in which services are suspended.</param>
/// <param name="Suspended">Services that are suspended.</param>
/// <param name="Scenarios">Scenarios of the rulebook assumed besides.</param>
public sealed record BenchParts(
    IReadOnlyList<string> Hosts, IReadOnlyList<string> Homes, IReadOnlyList<string> Services, DateOnly? From,
    IReadOnlyList<string> SuspendedIn, IReadOnlyList<string> Suspended, IReadOnlyList<string> Scenarios)
{
    private const string Refused = "passports-refused", Suspension = "services-suspended";

    /// <summary>Reads an address.</summary>
    /// <exception cref="CommandException">Something in it cannot be used.</exception>
    public static BenchParts Of(HttpRequest request)
    {
        var assumed = AskedQuestion.Of(request).Scenarios;
        IEnumerable<string> Given(string name, string scenario, string parameter) =>
            request.Query[name].Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!).Concat(ValuesOf(assumed, scenario, parameter));
        var from = Given("from", Refused, "from").Concat(ValuesOf(assumed, Suspension, "from")).FirstOrDefault();
        return new BenchParts(
            States("hosts", Given("hosts", Refused, "hosts")), States("homes", Given("homes", Refused, "homes")), Letters(Given("services", Refused, "services")), CommonOptions.ParseDate("from", from),
            States("suspended-in", Given("suspended-in", Suspension, "states")), Letters(Given("suspended", Suspension, "services")), [.. assumed.Where(scenario => !IsComposed(scenario))]);
    }

    /// <summary>The scenarios that the parts make up, as an argument of the command line names each.</summary>
    public IReadOnlyList<string> Composed
    {
        get
        {
            var composed = Scenarios.ToList();
            if (Hosts.Count + Homes.Count + Services.Count > 0 || From is not null) composed.Add(Scenario(Refused, ("hosts", Hosts), ("homes", Homes), ("services", Services)));
            if (SuspendedIn.Count + Suspended.Count > 0) composed.Add(Scenario(Suspension, ("states", SuspendedIn), ("services", Suspended)));
            return composed;
        }
    }

    /// <summary>The parts as an address has them, without the scenarios of the rulebook.</summary>
    public IReadOnlyList<(string Name, string? Value)> Query =>
    [
        .. Named("hosts", Hosts), .. Named("homes", Homes), .. Named("services", Services), ("from", From is { } from ? ReportText.Iso(from) : null),
        .. Named("suspended-in", SuspendedIn), .. Named("suspended", Suspended),
    ];

    /// <summary>Whether a scenario of the rulebook is one that parts make up.</summary>
    public static bool IsComposed(string scenario) => IsOf(scenario, Refused) || IsOf(scenario, Suspension);

    private static bool IsOf(string scenario, string id) => scenario == id || scenario.StartsWith(id + ":", StringComparison.Ordinal);

    /// <summary>A scenario as an argument names it; what nothing is chosen of means all and is left out.</summary>
    private string Scenario(string id, params IEnumerable<(string Name, IReadOnlyList<string> Codes)> parts)
    {
        var values = parts.Where(part => part.Codes.Count > 0).Select(part => $"{part.Name}={string.Join(',', part.Codes)}").ToList();
        if (From is { } from) values.Add($"from={ReportText.Iso(from)}");
        return values.Count == 0 ? id : $"{id}:{string.Join(';', values)}";
    }

    private static IEnumerable<(string, string?)> Named(string name, IReadOnlyList<string> codes) => codes.Select(code => (name, (string?)code));

    private static List<string> States(string name, IEnumerable<string> given) => [.. given.Select(text => RegisterQuestions.FindState(name, text).Code).Distinct().Order(StringComparer.Ordinal)];

    private static List<string> Letters(IEnumerable<string> given) => [.. given.Select(text => RegisterQuestions.FindService(text).ToString()).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The values that scenarios which are composed of parts give one of their parameters.</summary>
    private static IEnumerable<string> ValuesOf(IEnumerable<string> scenarios, string id, string parameter) =>
        from scenario in scenarios
        where scenario.StartsWith(id + ":", StringComparison.Ordinal)
        from assignment in scenario[(id.Length + 1)..].Split(';')
        where assignment.StartsWith(parameter + "=", StringComparison.Ordinal)
        from value in assignment[(parameter.Length + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        select value;
}
