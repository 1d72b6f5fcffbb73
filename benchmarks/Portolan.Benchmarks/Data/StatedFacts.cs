using Portolan.Rules.Facts;
using Portolan.Rules.Planning;

namespace Portolan.Benchmarks.Data;

/// <summary>The published facts as Portolan takes facts: stated under the names of the benchmark's <c>facts.yaml</c>.</summary>
public sealed class StatedFacts
{
    private static readonly int FirstDay = new DateOnly(1970, 1, 1).DayNumber;

    private readonly PublishedFacts facts;
    private readonly FactText[] services;
    private readonly FactText[] states;
    private readonly FactText[] kinds;

    private StatedFacts(PublishedFacts facts)
    {
        this.facts = facts;
        services = [.. facts.Services.Select(code => new FactText(code))];
        states = [.. facts.States.Select(state => new FactText(state.Code))];
        kinds = [.. facts.Types.Select(code => new FactText(code))];
    }

    /// <summary>The firms, with what is the same for all of them.</summary>
    public static Population Population(PublishedFacts facts)
    {
        var stated = new StatedFacts(facts);
        return new Population([.. facts.Firms.Select(firm => new FirmFacts(firm.Id, stated.Firm(firm)))], stated.Globals());
    }

    /// <summary>The parameters of a what-if.</summary>
    public static IReadOnlyDictionary<string, Fact> Parameters(PublishedFacts facts, ScenarioRow scenario)
    {
        var stated = new StatedFacts(facts);
        return new Dictionary<string, Fact>
        {
            ["host"] = stated.states[scenario.Host],
            ["refused"] = stated.States(scenario.Refused),
            ["from"] = Day(scenario.From),
            ["accelerated"] = Day(scenario.Accel),
        };
    }

    /// <summary>A day of the published facts.</summary>
    public static DateOnly Date(int day) => DateOnly.FromDayNumber(FirstDay + day);

    private Dictionary<string, Fact> Globals() => new()
    {
        ["states"] = Map(facts.States.Select(state => (state.Code, (Fact)LawOf(state)))),
        ["ownFunds"] = Map(facts.Services.Select((code, i) => (code, (Fact)new FactNumber(facts.Need[i])))),
        ["milestones"] = Map([("applies", Day(facts.M.Mica)), ("eMoneyTokens", Day(facts.M.Emt)), ("pendingEnds", Day(facts.M.PendEnd))]),
    };

    private static FactMap LawOf(StateRow state) => Map(
    [
        ("efta", new FactFlag(state.Eea)), ("appliesFrom", Day(state.EeaDate)), ("transitionEnds", Day(state.TransEnd)),
        ("authorityFrom", Day(state.NcaDate)), ("simplified", new FactFlag(state.Simplified)), ("strictMarketing", new FactFlag(state.StrictMarketing)),
    ]);

    private FactMap Firm(FirmRow firm)
    {
        var entries = new Dictionary<string, Fact>
        {
            ["kind"] = kinds[firm.Type],
            ["home"] = states[firm.Home],
            ["services"] = Services(firm.Svc),
            ["legacy"] = new FactFlag(firm.Legacy),
            ["legacyServices"] = Services(firm.LegacySvc),
            ["pending"] = new FactFlag(firm.Pending),
            ["capital"] = new FactNumber(firm.Capital),
            ["surveillance"] = new FactFlag(firm.Surveillance),
            ["segregation"] = new FactFlag(firm.Segregation),
            ["sanctioned"] = new FactFlag(firm.Sanctioned),
            ["foreignHeadOffice"] = new FactFlag(firm.ForeignHq),
            ["eMoneyTokens"] = new FactFlag(firm.Emt),
            ["paymentLicence"] = new FactFlag(firm.Psd2),
            ["ownToken"] = new FactFlag(firm.OwnToken),
            ["inducements"] = new FactFlag(firm.Inducements),
            ["travelRule"] = new FactFlag(firm.TravelRule),
            ["withdrawnServices"] = Services(firm.PwMask),
            ["servicesWithdrawn"] = Day(firm.PwDate),
            ["branches"] = States(firm.Branches),
            ["branchesFrom"] = Day(firm.BranchDate),
            ["languages"] = States(firm.Langs),
            ["warnedBy"] = States(firm.WarnedBy),
            ["passports"] = Map(firm.Hosts.Select(host => (facts.States[host[0]].Code, (Fact)Passport(host)))),
            ["suspensions"] = new FactList([.. firm.Susp.Select(Suspension)]),
        };
        if (firm.Auth != PublishedFacts.Never) entries.Add("authorised", Day(firm.Auth));
        if (firm.Withdrawn != PublishedFacts.Never) entries.Add("withdrawn", Day(firm.Withdrawn));
        return new FactMap(entries);
    }

    private FactMap Passport(int[] host) => Map([("from", Day(host[1])), ("services", Services(host[2]))]);

    private FactMap Suspension(int[] suspension) => Map([("state", states[suspension[0]]), ("from", Day(suspension[1])), ("to", Day(suspension[2]))]);

    private FactList Services(int set) => new([.. services.Where((_, i) => (set >> i & 1) != 0)]);

    private FactList States(IReadOnlyList<int> numbers) => new([.. numbers.Select(number => states[number])]);

    private static FactDate Day(int day) => new(Date(day));

    private static FactMap Map(IEnumerable<(string Name, Fact Fact)> entries) => new(entries.ToDictionary(entry => entry.Name, entry => entry.Fact));
}
