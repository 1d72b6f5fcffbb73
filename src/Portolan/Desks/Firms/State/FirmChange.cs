using Portolan.Desks.Firms.Events;
using Portolan.Formats;
using Portolan.Record.Events;
using Portolan.Rules.Clocks;

namespace Portolan.Desks.Firms.State;

/// <summary>What each event makes of a firm.</summary>
internal static class FirmChange
{
    private const string NothingYet = "nothing has been recorded of them yet";

    /// <summary>The firm after an event; null where the event removed it.</summary>
    /// <exception cref="FormatException">The event is about a firm that is not there.</exception>
    public static Firm? Apply(Firm? firm, FirmEvent what, RecordEntry entry)
    {
        if (what is FirmAdded added) return Added(added, entry);
        if (firm is null) throw new FormatException("no firm was added before");
        var next = firm with { Version = entry.Version };
        return what switch
        {
            FirmDescribed described => Described(next, described, entry),
            FirmRemoved => null,
            FactsStated stated => next with { Stated = stated.Facts.Aggregate(next.Stated, (facts, fact) => With(facts, fact.Key, Note(fact.Value.Clone(), entry))) },
            ServicesAuthorised authorised => Authorised(next, authorised, entry),
            ServicesEnded ended => Ended(next, ended, entry),
            LicenceWithdrawn withdrawn => next with { LicenceWithdrawn = Note(withdrawn.From, entry) },
            PassportAdvanced advanced => Advanced(next, advanced, entry),
            ApplicationAdvanced advanced => Advanced(next, advanced, entry),
            ListLeftOpen open => Change(next, open.List, list => LeftOpen(list, open, entry)),
            ListConfirmed confirmed => Change(next, confirmed.List, _ => OpenList.None),
            ClientsCounted counted => next with { Clients = With(next.Clients, counted.State, Note(new ClientCount(counted.On, counted.Clients, counted.Assets), entry)) },
            MeasureTaken taken => Measured(next, taken, entry),
            _ => throw new FormatException($"{what.GetType().Name} changes no firm"),
        };
    }

    private static Firm Added(FirmAdded added, RecordEntry entry)
    {
        var open = new OpenList(Note(NothingYet, entry), OpenList.None.Keys);
        return new Firm
        {
            Id = added.Id,
            Name = added.Name,
            Home = added.Home,
            Lei = added.Lei,
            Kind = Note(added.Kind, entry),
            Group = added.Group,
            IsFictional = added.Fictional,
            Source = added.Source,
            Added = Note(added.Name, entry),
            Version = entry.Version,
            ServicesOpen = open,
            PassportsOpen = open,
        };
    }

    private static Firm Described(Firm firm, FirmDescribed described, RecordEntry entry) => firm with
    {
        Name = described.Name ?? firm.Name,
        Kind = described.Kind is { } kind ? Note(kind, entry) : firm.Kind,
        Group = described.Group ?? firm.Group,
        Mifid = described.Mifid is { } mifid ? Note(mifid, entry) : firm.Mifid,
        FundServices = described.FundServices is { } services ? Note(services, entry) : firm.FundServices,
        OfficeInHome = described.OfficeInHome is { } office ? Note(office, entry) : firm.OfficeInHome,
        ManagedInUnion = described.ManagedInUnion is { } managed ? Note(managed, entry) : firm.ManagedInUnion,
        DirectorInUnion = described.DirectorInUnion is { } director ? Note(director, entry) : firm.DirectorInUnion,
    };

    /// <summary>What is authorised is all there is, until something says that a list is known in part only.</summary>
    private static Firm Authorised(Firm firm, ServicesAuthorised authorised, RecordEntry entry)
    {
        var services = firm.Services;
        var open = IsUntouched(firm.ServicesOpen) ? OpenList.None : firm.ServicesOpen;
        foreach (var service in authorised.Services)
        {
            services = With(services, service, Note(new Entitlement(authorised.From, authorised.Notified, authorised.Complete, null), entry));
            open = open.Without(service.ToString());
        }
        return firm with { Services = services, ServicesOpen = open, PassportsOpen = IsUntouched(firm.PassportsOpen) ? OpenList.None : firm.PassportsOpen, Withdrawn = null };
    }

    private static Firm Ended(Firm firm, ServicesEnded ended, RecordEntry entry)
    {
        if (ended.Services is null) return firm with { Withdrawn = Note(ended.From, entry) };
        var services = firm.Services;
        foreach (var service in ended.Services)
        {
            if (!services.TryGetValue(service, out var held)) throw new FormatException($"service {service} ends but was never authorised");
            services = With(services, service, held with { Value = held.Value with { Until = Note(ended.From, entry) } });
        }
        return firm with { Services = services };
    }

    /// <summary>A submission begins a passport; every other step continues the one there is.</summary>
    private static Firm Advanced(Firm firm, PassportAdvanced advanced, RecordEntry entry)
    {
        var before = advanced.Step == PassportStep.Submitted ? null : firm.Passports.GetValueOrDefault(advanced.State);
        var steps = With(before?.Steps ?? new Dictionary<PassportStep, Noted<DateOnly>>(), advanced.Step, Note(advanced.On, entry));
        return firm with
        {
            Passports = With(firm.Passports, advanced.State, new Passport(advanced.Services ?? before?.Services, steps)),
            PassportsOpen = (IsUntouched(firm.PassportsOpen) ? OpenList.None : firm.PassportsOpen).Without(advanced.State.Code),
        };
    }

    private static Firm Advanced(Firm firm, ApplicationAdvanced advanced, RecordEntry entry)
    {
        var before = firm.Applications.GetValueOrDefault(advanced.Name);
        if ((before?.Kind ?? advanced.Kind) is not { } kind) throw new FormatException($"'{advanced.Name}' begins without its kind");
        var step = Note(new ProcedureEvent(advanced.Step, advanced.On, advanced.Deadline, advanced.Outcome), entry);
        return firm with { Applications = With(firm.Applications, advanced.Name, new Application(kind, advanced.Services ?? before?.Services, [.. before?.Steps ?? [], step])) };
    }

    private static Firm Measured(Firm firm, MeasureTaken taken, RecordEntry entry)
    {
        var measure = new AuthorityMeasure(taken.Power, taken.State, taken.From, taken.Until, taken.Services);
        var others = firm.Measures.Where(known => (known.Value.Power, known.Value.State, known.Value.From) != (taken.Power, taken.State, taken.From));
        return firm with { Measures = [.. others, Note(measure, entry)] };
    }

    private static OpenList LeftOpen(OpenList list, ListLeftOpen open, RecordEntry entry)
    {
        if (open.Keys is null) return list with { Rest = Note(open.Why, entry) };
        var keys = list.Keys;
        foreach (var key in open.Keys) keys = With(keys, key, Note(open.Why, entry));
        return list with { Keys = keys };
    }

    private static Firm Change(Firm firm, FirmList list, Func<OpenList, OpenList> change) => list == FirmList.Services
        ? firm with { ServicesOpen = change(firm.ServicesOpen) }
        : firm with { PassportsOpen = change(firm.PassportsOpen) };

    private static bool IsUntouched(OpenList list) => list.Rest?.Value == NothingYet;

    private static Dictionary<TKey, TValue> With<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> all, TKey key, TValue value)
        where TKey : notnull => new(all) { [key] = value };

    private static Noted<T> Note<T>(T value, RecordEntry entry) => new(value, entry.Number, DateOnly.FromDateTime(entry.When.UtcDateTime));
}
