using Portolan.Formats;
using Portolan.Formats.Register;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Register;

/// <summary>
/// What a register snapshot says about a firm, as facts for the rulebook. Every fact carries the row that it was read from; what the
/// register leaves open is unknown, with the reason, and never "no".
/// </summary>
/// <param name="snapshot">The day of the snapshot.</param>
internal sealed class RegisterFacts(DateOnly snapshot)
{
    private static readonly LocalisedText SourceName = new("ESMA register", "registre de l'AEMF");
    private const string HomeColumn = "ae_homeMemberState";
    private const string NameColumn = "ae_lei_name";
    private const string FromColumn = "ac_authorisationNotificationDate";
    private const string EndColumn = "ac_authorisationEndDate";
    private const string ServicesColumn = "ac_serviceCode";
    private const string HostsColumn = "ac_serviceCode_cou";

    /// <summary>The facts of a firm.</summary>
    public FactMap Of(RegisteredFirm firm)
    {
        var first = firm.Entries[0];
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal)
        {
            ["name"] = new FactText(firm.Name, Origin(first, NameColumn)),
            ["home"] = firm.Home is { } home
                ? new FactText(home.Code, Origin(first, HomeColumn))
                : new FactUnknown("the register does not say which State is the home State", Origin(first, HomeColumn)),
            ["article63"] = new FactUnknown("the public register lists authorised and notified firms alike", Origin(first, null)),
            ["services"] = Services(firm),
            ["passports"] = Passports(firm),
        };
        // Where every row has ended, what has ended is the authorisation as a whole.
        if (HasEnded(firm)) facts.Add("withdrawn", new FactDate(firm.Entries.Max(entry => entry.EndedOn)!.Value, Origin(first, EndColumn)));
        return new FactMap(facts, Origin: Origin(first, null));
    }

    private static bool HasEnded(RegisteredFirm firm) => firm.Entries.All(entry => entry.EndedOn is not null);

    private FactMap Services(RegisteredFirm firm)
    {
        var services = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var service in Service.All)
        {
            if (firm.Entries.Where(entry => entry.Services.About(service) == Certainty.Listed).ToList() is { Count: > 0 } listing)
            {
                services.Add(service.ToString(), Entitlement(firm, listing));
            }
            else if (firm.Entries.FirstOrDefault(entry => entry.Services.About(service) == Certainty.Doubtful) is { } doubtful)
            {
                services.Add(service.ToString(), new FactUnknown("the register's wording can be read as this service or as another", Origin(doubtful, ServicesColumn)));
            }
        }
        var open = firm.Entries.FirstOrDefault(entry => !entry.Services.IsStated || entry.Services.Unread.Count > 0);
        return new FactMap(services, Rest(open, open?.Services.IsStated, "services", ServicesColumn), Origin(firm.Entries[0], ServicesColumn));
    }

    /// <summary>The entitlement to a service listed by several rows is that of the row that lasts, and of the earliest among those.</summary>
    private FactMap Entitlement(RegisteredFirm firm, List<CaspEntry> listing)
    {
        var entry = listing.OrderBy(candidate => candidate.EndedOn is not null).ThenBy(candidate => candidate.AuthorisedFrom ?? DateOnly.MaxValue).First();
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal)
        {
            ["from"] = entry.AuthorisedFrom is { } from
                ? new FactDate(from, Origin(entry, FromColumn))
                : new FactUnknown("the register gives no date of authorisation or notification", Origin(entry, FromColumn)),
        };
        if (entry.EndedOn is { } ended && !HasEnded(firm)) facts.Add("until", new FactDate(ended, Origin(entry, EndColumn)));
        return new FactMap(facts, Origin: Origin(entry, ServicesColumn));
    }

    private FactMap Passports(RegisteredFirm firm)
    {
        var passports = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var state in Country.Eea)
        {
            if (firm.Entries.Where(entry => entry.Hosts.About(state) == Certainty.Listed).ToList() is { Count: > 0 } listing)
            {
                passports.Add(state.Code, Passport(firm, listing));
            }
            else if (firm.Entries.FirstOrDefault(entry => entry.Hosts.About(state) == Certainty.Doubtful) is { } doubtful)
            {
                passports.Add(state.Code, new FactUnknown("the register's code can be read as this State or as another", Origin(doubtful, HostsColumn)));
            }
        }
        var open = firm.Entries.FirstOrDefault(entry => !entry.Hosts.IsStated || entry.Hosts.Unread.Count > 0);
        return new FactMap(passports, Rest(open, open?.Hosts.IsStated, "host States", HostsColumn), Origin(firm.Entries[0], HostsColumn));
    }

    /// <summary>What is unknown beyond what a list names: nothing, unless an entry leaves the list blank or part of it cannot be read.</summary>
    private FactUnknown? Rest(CaspEntry? open, bool? isStated, string list, string column) => open is null ? null : new FactUnknown(
        isStated == true ? $"part of the register's list of {list} cannot be read" : $"the register's list of {list} is blank", Origin(open, column));

    private FactMap Passport(RegisteredFirm firm, List<CaspEntry> listing)
    {
        var entry = listing[0];
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal)
        {
            ["listed"] = new FactDate(snapshot, Origin(entry, HostsColumn)),
            ["since"] = new FactUnknown("the register lists the host State but not since when", Origin(entry, HostsColumn)),
        };
        if (listing.Count < firm.Entries.Count) facts.Add("services", ServicesOf(listing));
        return new FactMap(facts, Origin: Origin(entry, HostsColumn));
    }

    private Fact ServicesOf(List<CaspEntry> listing)
    {
        if (listing.Any(entry => !entry.Services.IsStated || entry.Services.Unread.Count > 0 || entry.Services.Doubtful.Count > 0))
        {
            return new FactUnknown("the services of the row that lists the host State are not clear", Origin(listing[0], ServicesColumn));
        }
        var services = listing.SelectMany(entry => entry.Services.Known).Distinct().Order();
        return new FactList([.. services.Select(service => new FactText(service.ToString()))], Origin(listing[0], ServicesColumn));
    }

    private FactOrigin Origin(CaspEntry entry, string? column) => new(SourceName.English, snapshot, entry.Row, column, Says: SourceName);
}
