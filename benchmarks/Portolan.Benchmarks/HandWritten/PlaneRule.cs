using Portolan.Benchmarks.Data;

namespace Portolan.Benchmarks.HandWritten;

/// <summary>A rule in C#: for a firm, the States and the services where it holds; it holds in every cell of their product.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Permits">Whether it permits; otherwise it prohibits.</param>
/// <param name="Reach">Where it holds for a firm.</param>
/// <param name="ByPassport">Whether it holds only where a passport covers the State and the service.</param>
public sealed record PlaneRule(string Id, bool Permits, Func<PackedFirm, Reach> Reach, bool ByPassport = false)
{
    private const int AllServices = 0b11_1111_1111;
    private const int Custody = 1 << 0;
    private const int Platform = 1 << 1;
    private const int Placing = 1 << 5;
    private const int Portfolio = 1 << 8;
    private const int Transfer = 1 << 9;

    /// <summary>The rules that hold without a what-if, on a day.</summary>
    public static List<PlaneRule> On(PublishedFacts facts, int day) => [.. Permissions(facts, day), .. Prohibitions(facts, day)];

    /// <summary>The rules that a what-if adds, on a day.</summary>
    public static List<PlaneRule> Of(ScenarioRow scenario, PublishedFacts facts, int day)
    {
        var refused = PackedFirm.Word(scenario.Refused);
        var host = 1u << scenario.Host;
        var refuses = scenario.From <= day;
        var cuts = scenario.Accel <= day && facts.M.Mica <= day;
        return
        [
            new("D22", false, firm => Where(refuses && (firm.Home & refused) != 0, host & ~firm.Home, AllServices)),
            new("D23", false, firm => Where(cuts && firm.IsVasp, uint.MaxValue, AllServices)),
        ];
    }

    private static IEnumerable<PlaneRule> Permissions(PublishedFacts facts, int day)
    {
        var states = StateWords.On(facts, day);
        var before = day < facts.M.Mica;
        for (var kind = 0; kind < PackedFirm.Vasp; kind++)
        {
            var type = kind;
            var open = PackedFirm.ServicesOpenTo[kind];
            yield return new(
                $"P{2 * kind + 1:00}", true, firm => Where(firm.Row.Type == type && firm.Row.Auth <= day, firm.Home, open & firm.Row.Svc));
            yield return new(
                $"P{2 * kind + 2:00}", true, firm => Where(firm.Row.Type == type && firm.Row.Auth <= day, ~firm.Home, open & firm.Row.Svc), ByPassport: true);
        }
        yield return new("P15", true, firm => Where(firm.IsVasp && firm.Row.Legacy, firm.Home & states.Transition, firm.Row.LegacySvc));
        yield return new("P16", true, firm => Where(before && firm.Row.Legacy, firm.Home, firm.Row.LegacySvc));
        yield return new("P17", true, firm => Where(firm.IsVasp && firm.Row.Pending, firm.Home & states.Pending, firm.Row.LegacySvc));
        yield return new(
            "P18", true, firm => Where(firm.IsVasp, firm.Home & states.WindDown, firm.Row.LegacySvc & PackedFirm.ServicesWoundDown));
        yield return new("P19", true, firm => Where(firm.Row.Legacy, firm.Home & states.Unreached, firm.Row.LegacySvc));
        yield return new(
            "P20", true, firm => Where(firm.Row.BranchDate <= day && firm.Row.Auth <= day, firm.Branches, firm.Row.Svc & PackedFirm.ServicesOfBranches));
    }

    private static IEnumerable<PlaneRule> Prohibitions(PublishedFacts facts, int day)
    {
        var states = StateWords.On(facts, day);
        var applies = facts.M.Mica <= day;
        var payment = facts.M.Emt <= day;
        yield return new("D01", false, firm => Where(!applies && !firm.IsVasp && !firm.Row.Legacy, uint.MaxValue, AllServices));
        yield return new("D02", false, firm => Where(firm.Row.Withdrawn <= day, uint.MaxValue, AllServices));
        yield return new("D03", false, firm => Where((firm.SuspendedIn(day) & firm.Home) != 0, uint.MaxValue, AllServices));
        yield return new("D04", false, firm => Where(true, firm.SuspendedIn(day), AllServices));
        yield return new("D05", false, firm => Where(true, uint.MaxValue, firm.ShortOfFunds));
        yield return new("D06", false, firm => Where(!firm.Row.Surveillance, uint.MaxValue, Platform));
        yield return new("D07", false, firm => Where(!firm.Row.Segregation, uint.MaxValue, Custody));
        yield return new("D08", false, firm => Where(firm.Row.Sanctioned, uint.MaxValue, AllServices));
        yield return new("D09", false, firm => Where(applies && firm.Row.ForeignHq, uint.MaxValue, AllServices));
        yield return new(
            "D10", false, firm => Where(payment && firm.Row.Emt && !firm.Row.Psd2 && firm.Row.Type is 0 or PackedFirm.Vasp, uint.MaxValue, Transfer));
        yield return new("D11", false, firm => Where(firm.Row.OwnToken, uint.MaxValue, Platform));
        yield return new("D12", false, firm => Where(true, firm.Home & states.NoAuthority, AllServices));
        yield return new("D13", false, firm => Where(true, ~firm.Home & states.Unreached, AllServices));
        yield return new("D14", false, firm => Where((firm.Home & states.Unreached) != 0, ~firm.Home, AllServices));
        yield return new("D15", false, firm => Where(true, ~firm.Languages & states.StrictMarketing, PackedFirm.ServicesInLanguage));
        yield return new("D16", false, firm => Where(firm.IsVasp, firm.WarnedBy, AllServices));
        yield return new("D17", false, firm => Where(firm.IsVasp, ~firm.Home, AllServices));
        yield return new("D18", false, firm => Where(firm.Row.Inducements, uint.MaxValue, Portfolio));
        yield return new("D19", false, firm => Where(firm.Row.OwnToken, uint.MaxValue, Placing));
        yield return new("D20", false, firm => Where(applies && !firm.Row.TravelRule, uint.MaxValue, Transfer));
        yield return new("D21", false, firm => Where(firm.Row.PwDate <= day, uint.MaxValue, firm.Row.PwMask));
    }

    private static Reach Where(bool holds, uint states, int services) => holds ? new Reach(states, services) : default;
}

/// <summary>States and services, a bit for each.</summary>
public readonly record struct Reach(uint States, int Services);
