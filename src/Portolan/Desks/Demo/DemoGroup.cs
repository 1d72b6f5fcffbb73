using System.Text.Json;
using Portolan.Desks.Firms;
using Portolan.Desks.Firms.Events;
using Portolan.Formats;
using Portolan.Record.Events;
using Portolan.Rules.Clocks;

namespace Portolan.Desks.Demo;

/// <summary>
/// A group that does not exist, to try the program with: an exchange in Malta that serves most of Europe by passport, a custodian in France,
/// and a bank in Germany that notified instead of being authorised.
/// </summary>
internal static class DemoGroup
{
    /// <summary>The id of the exchange.</summary>
    public const string ExchangeId = "MT-meridian-exchange";

    private const string Group = "Meridian (fictional)";
    private const string Extension = "extension";

    /// <summary>Who records it.</summary>
    public static Actor Recorder { get; } = Actor.Parse("demo");

    /// <summary>The firms, each with what happened to it.</summary>
    /// <param name="today">The day from which the passports that are still under way are counted back.</param>
    public static IReadOnlyList<(FirmAdded Added, IReadOnlyList<FirmEvent> Since)> Firms(DateOnly today) =>
    [
        (Added(ExchangeId, "Meridian Exchange Ltd (fictional)", "MT", EntityKind.Casp), Exchange(today)),
        (Added("FR-meridian-conservation", "Meridian Conservation SAS (fictional)", "FR", EntityKind.Casp), Custodian(today)),
        (Added("DE-meridian-bank", "Meridian Bank AG (fictional)", "DE", EntityKind.CreditInstitution), Bank()),
    ];

    private static FirmAdded Added(string id, string name, string home, EntityKind kind) => new(id, name, Country.Parse(home), kind, Group: Group, Fictional: true);

    private static List<FirmEvent> Exchange(DateOnly today)
    {
        var events = new List<FirmEvent>
        {
            new ServicesAuthorised(Services("abcdej"), new DateOnly(2025, 4, 14)),
            Stated("""{"microenterprise":false,"nis2Entity":false,"holdsClientFunds":true,"holdsClientAssets":true,"outsources":true,"ownFunds":2100000,"fixedOverheads":6400000,"activeUsers":190000,"paymentServices":false,"applicationPending":false}"""),
        };
        foreach (var state in (string[])["AT", "BE", "CZ", "DE", "DK", "ES", "FI", "FR", "GR", "IE", "IT", "LT", "NL", "PL", "PT", "SE"])
        {
            events.Add(Step(state, PassportStep.Submitted, new DateOnly(2025, 4, 22)));
            events.Add(Step(state, PassportStep.Forwarded, new DateOnly(2025, 4, 29)));
            events.Add(Step(state, PassportStep.Communicated, new DateOnly(2025, 4, 30)));
        }
        events.Add(Step("IS", PassportStep.Submitted, today.AddDays(-6)));
        events.Add(Step("NO", PassportStep.Submitted, today.AddDays(-9)));
        events.Add(Step("NO", PassportStep.Forwarded, today.AddDays(-2)));
        foreach (var (state, clients, assets) in ((string, long, long)[])[("MT", 2_100, 14_000_000), ("FR", 61_400, 212_000_000), ("DE", 48_900, 190_500_000), ("ES", 30_250, 77_000_000), ("IT", 27_800, 69_300_000), ("NL", 12_600, 51_000_000), ("PL", 9_900, 18_400_000)])
        {
            events.Add(new ClientsCounted(Country.Parse(state), new DateOnly(2026, 6, 30), clients, assets));
        }
        return events;
    }

    private static List<FirmEvent> Custodian(DateOnly today) =>
    [
        new ServicesAuthorised(Services("aj"), new DateOnly(2025, 9, 1)),
        Step("BE", PassportStep.Submitted, new DateOnly(2025, 10, 6)),
        Step("BE", PassportStep.Communicated, new DateOnly(2025, 10, 16)),
        Step("LU", PassportStep.Submitted, new DateOnly(2025, 10, 6)),
        Step("LU", PassportStep.Communicated, new DateOnly(2025, 10, 16)),
        new ClientsCounted(Country.Parse("FR"), new DateOnly(2026, 6, 30), 340, 96_000_000),
        new ApplicationAdvanced(Extension, ProcedureStep.Submitted, today.AddDays(-30), ProcedureKind.Extension, Services: Services("c")),
        new ApplicationAdvanced(Extension, ProcedureStep.Acknowledged, today.AddDays(-26)),
        new ApplicationAdvanced(Extension, ProcedureStep.DeclaredComplete, today.AddDays(-14)),
        new ApplicationAdvanced(Extension, ProcedureStep.Question, today.AddDays(-8)),
    ];

    private static List<FirmEvent> Bank() =>
    [
        new ServicesAuthorised(Services("aceg"), new DateOnly(2025, 6, 2), new DateOnly(2025, 3, 3)),
        Step("AT", PassportStep.Submitted, new DateOnly(2025, 6, 10)),
        Step("AT", PassportStep.Communicated, new DateOnly(2025, 6, 19)),
        new ClientsCounted(Country.Parse("DE"), new DateOnly(2026, 6, 30), 15_700, 130_000_000),
        new ClientsCounted(Country.Parse("AT"), new DateOnly(2026, 6, 30), 2_240, 11_900_000),
    ];

    private static FactsStated Stated(string json) => new(JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!);

    private static PassportAdvanced Step(string state, PassportStep step, DateOnly on) => new(Country.Parse(state), step, on);

    private static Service[] Services(string letters) => [.. letters.Select(letter => Service.Parse(letter.ToString()))];
}
