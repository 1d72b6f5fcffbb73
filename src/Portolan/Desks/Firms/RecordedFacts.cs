using Portolan.Desks.Firms.State;
using Portolan.Formats;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Firms;

/// <summary>What the record says about a firm, as facts for the rulebook. Every fact carries the entry that states it.</summary>
internal static class RecordedFacts
{
    private static readonly LocalisedText SourceName = new("record", "journal");

    /// <summary>The facts of a firm.</summary>
    public static FactMap Of(Firm firm)
    {
        var added = Origin(firm.Added);
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal)
        {
            ["name"] = new FactText(firm.Name, added),
            ["home"] = new FactText(firm.Home.Code, added),
            ["kind"] = new FactText(FirmWords.Of(firm.Kind.Value), Origin(firm.Kind)),
            ["article63"] = firm.Kind.Value == EntityKind.Unspecified
                ? new FactUnknown("it is not recorded whether the firm is authorised or notified", Origin(firm.Kind))
                : new FactFlag(firm.Kind.Value == EntityKind.Casp, Origin(firm.Kind)),
            ["services"] = Services(firm),
            ["passports"] = Passports(firm),
            ["measures"] = new FactList([.. firm.Measures.Select(Measure)], added),
        };
        foreach (var (name, stated) in firm.Stated) facts[name] = StatedFact.Of(stated.Value, Origin(stated));
        AddDate(facts, "withdrawn", firm.Withdrawn);
        AddDate(facts, "underlyingWithdrawn", firm.LicenceWithdrawn);
        AddFlag(facts, "officeInHome", firm.OfficeInHome);
        AddFlag(facts, "managedInUnion", firm.ManagedInUnion);
        AddFlag(facts, "directorInUnion", firm.DirectorInUnion);
        AddTexts(facts, "mifid", firm.Mifid);
        AddTexts(facts, "fundServices", firm.FundServices);
        return new FactMap(facts, Origin: added);
    }

    private static FactMap Services(Firm firm)
    {
        var services = firm.Services.ToDictionary(held => held.Key.ToString(), held => (Fact)Entitlement(held.Value));
        return new FactMap(WithOpen(services, firm.ServicesOpen), Rest(firm.ServicesOpen), Origin(firm.Added));
    }

    private static FactMap Entitlement(Noted<Entitlement> held)
    {
        var origin = Origin(held);
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal)
        {
            ["from"] = held.Value.From is { } from ? new FactDate(from, origin) : new FactUnknown("the source gives no date of authorisation or notification", origin),
        };
        if (held.Value.Notified is { } notified) facts.Add("notified", new FactDate(notified, origin));
        if (held.Value.Complete is { } complete) facts.Add("complete", new FactFlag(complete, origin));
        AddDate(facts, "until", held.Value.Until);
        return new FactMap(facts, Origin: origin);
    }

    private static FactMap Passports(Firm firm)
    {
        var passports = firm.Passports.ToDictionary(passport => passport.Key.Code, passport => (Fact)Passport(passport.Value));
        return new FactMap(WithOpen(passports, firm.PassportsOpen), Rest(firm.PassportsOpen), Origin(firm.Added));
    }

    private static FactMap Passport(Passport passport)
    {
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var (step, name) in FactsOfSteps)
        {
            if (passport.Steps.TryGetValue(step, out var day)) AddDate(facts, name, day);
        }
        var (_, first) = passport.Steps.First();
        if (passport.Steps.Keys.All(step => step is PassportStep.Listed or PassportStep.Ended))
        {
            facts.Add("since", new FactUnknown("a register lists the host State but not since when", Origin(first)));
        }
        if (passport.Services is { } services) facts.Add("services", Services(services, Origin(first)));
        return new FactMap(facts, Origin: Origin(first));
    }

    private static readonly (PassportStep Step, string Fact)[] FactsOfSteps =
    [
        (PassportStep.Submitted, "submitted"), (PassportStep.Communicated, "communicated"), (PassportStep.Listed, "listed"), (PassportStep.Started, "since"), (PassportStep.Ended, "until"),
    ];

    private static FactMap Measure(Noted<AuthorityMeasure> noted)
    {
        var (measure, origin) = (noted.Value, Origin(noted));
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal)
        {
            ["power"] = new FactText(FirmWords.Of(measure.Power), origin),
            ["state"] = new FactText(measure.State.Code, origin),
            ["from"] = new FactDate(measure.From, origin),
        };
        if (measure.Until is { } until) facts.Add("until", new FactDate(until, origin));
        if (measure.Services is { } services) facts.Add("services", Services(services, origin));
        return new FactMap(facts, Origin: origin);
    }

    private static FactList Services(IReadOnlyList<Service> services, FactOrigin origin) => new([.. services.Select(service => new FactText(service.ToString()))], origin);

    private static Dictionary<string, Fact> WithOpen(Dictionary<string, Fact> known, OpenList open)
    {
        foreach (var (key, why) in open.Keys) known[key] = new FactUnknown(why.Value, Origin(why));
        return known;
    }

    private static FactUnknown? Rest(OpenList open) => open.Rest is { } why ? new FactUnknown(why.Value, Origin(why)) : null;

    private static void AddDate(Dictionary<string, Fact> facts, string name, Noted<DateOnly>? day)
    {
        if (day is { } noted) facts.Add(name, new FactDate(noted.Value, Origin(noted)));
    }

    private static void AddFlag(Dictionary<string, Fact> facts, string name, Noted<bool>? flag)
    {
        if (flag is { } noted) facts.Add(name, new FactFlag(noted.Value, Origin(noted)));
    }

    private static void AddTexts(Dictionary<string, Fact> facts, string name, Noted<IReadOnlyList<string>>? texts)
    {
        if (texts is { } noted) facts.Add(name, new FactList([.. noted.Value.Select(text => new FactText(text))], Origin(noted)));
    }

    private static FactOrigin Origin<T>(Noted<T> noted) => new(SourceName.English, noted.Recorded, Entry: noted.Entry, Says: SourceName);
}
