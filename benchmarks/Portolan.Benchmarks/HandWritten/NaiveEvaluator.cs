using Portolan.Benchmarks.Data;

namespace Portolan.Benchmarks.HandWritten;

/// <summary>
/// The rules of the benchmark read aloud in C#, one cell at a time: slow, obvious, and what the other hand-written engines are held to.
/// </summary>
public sealed class NaiveEvaluator(PublishedFacts facts, ScenarioRow scenario, int day)
{
    private const int Vasp = 7;
    private const int Custody = 0;
    private const int Platform = 1;
    private const int Placing = 5;
    private const int Transmission = 6;
    private const int Advice = 7;
    private const int Portfolio = 8;
    private const int Transfer = 9;

    /// <summary>Whether some permission holds in a cell and no prohibition does.</summary>
    public bool IsPermitted(FirmRow firm, int state, int service) =>
        Permissions(firm, state, service).Any() && !Prohibitions(firm, state, service).Any();

    /// <summary>The permissions that hold in a cell, in their order.</summary>
    public IEnumerable<string> Permissions(FirmRow firm, int state, int service)
    {
        var law = facts.States[state];
        var atHome = state == firm.Home;
        var underNationalLaw = atHome && Has(firm.LegacySvc, service);
        if (firm.Type != Vasp && IsOpenTo(firm.Type, service) && Has(firm.Svc, service) && firm.Auth <= day)
        {
            if (atHome) yield return $"P{2 * firm.Type + 1:00}";
            else if (firm.Hosts.Any(host => host[0] == state && host[1] <= day && Has(host[2], service))) yield return $"P{2 * firm.Type + 2:00}";
        }
        if (underNationalLaw && firm.Legacy && firm.Type == Vasp && facts.M.Mica <= day && day < law.TransEnd) yield return "P15";
        if (underNationalLaw && firm.Legacy && day < facts.M.Mica) yield return "P16";
        if (underNationalLaw && firm.Type == Vasp && firm.Pending && law.Simplified && law.TransEnd <= day && day < facts.M.PendEnd) yield return "P17";
        if (underNationalLaw && firm.Type == Vasp && service is Custody or Transfer && law.TransEnd <= day && day < law.TransEnd + 90) yield return "P18";
        if (underNationalLaw && firm.Legacy && law.Eea && day < law.EeaDate) yield return "P19";
        var byBranch = firm.Branches.Contains(state) && firm.BranchDate <= day && firm.Auth <= day && Has(firm.Svc, service);
        if (byBranch && service is Custody or Transmission or Advice or Portfolio) yield return "P20";
    }

    /// <summary>The prohibitions that hold in a cell, in their order.</summary>
    public IEnumerable<string> Prohibitions(FirmRow firm, int state, int service)
    {
        var law = facts.States[state];
        var homeLaw = facts.States[firm.Home];
        var abroad = state != firm.Home;
        if (firm.Type != Vasp && day < facts.M.Mica && !firm.Legacy) yield return "D01";
        if (firm.Withdrawn <= day) yield return "D02";
        if (IsSuspended(firm, firm.Home)) yield return "D03";
        if (IsSuspended(firm, state)) yield return "D04";
        if (firm.Type == 0 && firm.Capital < facts.Need[service]) yield return "D05";
        if (service == Platform && !firm.Surveillance) yield return "D06";
        if (service == Custody && !firm.Segregation) yield return "D07";
        if (firm.Sanctioned) yield return "D08";
        if (firm.ForeignHq && facts.M.Mica <= day) yield return "D09";
        if (service == Transfer && firm.Emt && !firm.Psd2 && firm.Type is 0 or Vasp && facts.M.Emt <= day) yield return "D10";
        if (service == Platform && firm.OwnToken) yield return "D11";
        if (!abroad && day < law.NcaDate) yield return "D12";
        if (abroad && law.Eea && day < law.EeaDate) yield return "D13";
        if (abroad && homeLaw.Eea && day < homeLaw.EeaDate) yield return "D14";
        if (law.StrictMarketing && service is Advice or Portfolio && !firm.Langs.Contains(state)) yield return "D15";
        if (firm.Type == Vasp && firm.WarnedBy.Contains(state)) yield return "D16";
        if (firm.Type == Vasp && abroad) yield return "D17";
        if (service == Portfolio && firm.Inducements) yield return "D18";
        if (service == Placing && firm.OwnToken) yield return "D19";
        if (service == Transfer && !firm.TravelRule && facts.M.Mica <= day) yield return "D20";
        if (Has(firm.PwMask, service) && firm.PwDate <= day) yield return "D21";
        if (!scenario.Active) yield break;
        if (abroad && state == scenario.Host && scenario.Refused.Contains(firm.Home) && scenario.From <= day) yield return "D22";
        if (firm.Type == Vasp && scenario.Accel <= day && facts.M.Mica <= day) yield return "D23";
    }

    /// <summary>Which services a kind of firm may be authorised or notified for.</summary>
    private static bool IsOpenTo(int type, int service) => type switch
    {
        0 or 1 => true,
        2 => service is >= Platform and <= Portfolio,
        3 => service is Custody or Transfer,
        4 => service is >= Transmission and <= Portfolio,
        5 => service == Platform,
        6 => service == Custody,
        _ => false,
    };

    private bool IsSuspended(FirmRow firm, int state) => firm.Susp.Any(row => row[0] == state && row[1] <= day && day < row[2]);

    private static bool Has(int set, int service) => (set >> service & 1) != 0;
}
