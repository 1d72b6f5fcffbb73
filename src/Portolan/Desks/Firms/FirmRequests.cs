using Portolan.CommandLine;
using Portolan.Desks.Firms.Events;
using Portolan.Desks.Firms.State;
using Portolan.Formats;

namespace Portolan.Desks.Firms;

/// <summary>What may be recorded of a firm: each request becomes an event, or is refused with the reason.</summary>
internal static class FirmRequests
{
    /// <summary>Adds a firm.</summary>
    /// <exception cref="CommandException">The record has such a firm, or the name gives no id.</exception>
    public static FirmAdded Add(FirmBook book, string name, Country home, EntityKind kind, Lei? lei, string? group, bool fictional = false, string? source = null)
    {
        if (name.Trim().Length == 0) throw CommandException.Usage("a firm needs a name");
        if (!home.IsEea) throw CommandException.Usage($"--home {home.Code} is not a State of the EEA");
        if (lei is { } given && book.Firms.FirstOrDefault(firm => firm.Lei == given) is { } known) throw CommandException.Usage($"the record has {known.Name} with the LEI {given} already (id {known.Id})");
        var id = lei?.ToString() ?? IdOf(name, home);
        if (book.VersionOf(id) > 0) throw CommandException.Usage($"the record has a firm with the id {id} already, or had one that was removed");
        return new FirmAdded(id, name.Trim(), home, kind, lei, group, fictional, source);
    }

    /// <summary>Services authorised or notified.</summary>
    /// <exception cref="CommandException">They do not go with what the firm is.</exception>
    public static ServicesAuthorised Authorise(Firm firm, IReadOnlyList<Service> services, DateOnly from, DateOnly? notified, bool? complete)
    {
        var notifies = firm.Kind.Value is not (EntityKind.Casp or EntityKind.Unspecified);
        if (notified is not null && !notifies) throw CommandException.Usage($"--notified is for entities of MiCA Art. 60, and {firm.Name} is {Kind(firm)} (portolan firm describe {firm.Id} --kind KIND)");
        if (complete is not null && notified is null) throw CommandException.Usage("--incomplete goes with --notified");
        if (notified > from) throw CommandException.Usage($"--from {ReportText.Iso(from)} comes before --notified {ReportText.Iso(notified.Value)}");
        return new ServicesAuthorised(services, from, notified, complete);
    }

    /// <summary>An end of services, or of the whole authorisation.</summary>
    /// <exception cref="CommandException">A service was never authorised, or ends before it begins.</exception>
    public static ServicesEnded End(Firm firm, DateOnly from, IReadOnlyList<Service>? services)
    {
        foreach (var service in services ?? [])
        {
            if (!firm.Services.TryGetValue(service, out var held)) throw CommandException.Usage($"{firm.Name} was never authorised for service {service} ({Services(firm)})");
            if (held.Value.From > from) throw CommandException.Usage($"service {service} begins on {ReportText.Iso(held.Value.From.Value)}, after --from {ReportText.Iso(from)}");
        }
        return new ServicesEnded(from, services);
    }

    /// <summary>A step of a passport.</summary>
    /// <exception cref="CommandException">It does not follow from the steps before.</exception>
    public static PassportAdvanced Advance(Firm firm, Country state, PassportStep step, DateOnly on, IReadOnlyList<Service>? services)
    {
        if (state == firm.Home) throw CommandException.Usage($"{state.EnglishName} is the home State of {firm.Name}: a passport is for another");
        var passport = firm.Passports.GetValueOrDefault(state);
        var ended = passport?.On(PassportStep.Ended);
        if (step == PassportStep.Submitted && passport is not null && ended is null)
        {
            throw CommandException.Usage($"the passport to {state.EnglishName} is there already ({Steps(passport)}): record --ended before it is submitted anew");
        }
        if (services is not null && passport is not null && step != PassportStep.Submitted) throw CommandException.Usage("--services goes with the first step of a passport");
        if (step == PassportStep.Ended && passport is null) throw CommandException.Usage($"{firm.Name} has no passport to {state.EnglishName} that could end");
        if (step is PassportStep.Forwarded or PassportStep.Communicated && passport?.On(PassportStep.Submitted) is null)
        {
            throw CommandException.Usage($"nothing was submitted for {state.EnglishName} that could be {FirmWords.Of(step)}: record --submitted first");
        }
        if (passport?.Steps.Values.Select(day => day.Value).Where(day => day > on).ToList() is [var later, ..] && step != PassportStep.Submitted && step != PassportStep.Started)
        {
            throw CommandException.Usage($"--{FirmWords.Of(step)} {ReportText.Iso(on)} comes before {ReportText.Iso(later)} ({Steps(passport)})");
        }
        foreach (var service in services ?? [])
        {
            if (!firm.Services.ContainsKey(service) && !firm.ServicesOpen.IsOpen) throw CommandException.Usage($"{firm.Name} is not authorised for service {service} ({Services(firm)})");
        }
        return new PassportAdvanced(state, step, on, services);
    }

    /// <summary>A count of clients.</summary>
    /// <exception cref="CommandException">A number is negative.</exception>
    public static ClientsCounted Count(Country state, DateOnly on, long clients, long? assets)
    {
        if (clients < 0) throw CommandException.Usage($"--clients {clients} (expected 0 or more)");
        if (assets < 0) throw CommandException.Usage($"--assets {assets} (expected whole euro, 0 or more)");
        return new ClientsCounted(state, on, clients, assets);
    }

    /// <summary>A measure of an authority.</summary>
    /// <exception cref="CommandException">It ends before it begins, or its article is not for that State.</exception>
    public static MeasureTaken Measure(Firm firm, MeasurePower power, Country state, DateOnly from, DateOnly? until, IReadOnlyList<Service>? services)
    {
        if (until < from) throw CommandException.Usage($"--until {ReportText.Iso(until.Value)} comes before --from {ReportText.Iso(from)}");
        if (power == MeasurePower.Art102 && state == firm.Home) throw CommandException.Usage($"Art. 102 is for host States, and {state.EnglishName} is the home State of {firm.Name} (Art. 94 is for its own authority)");
        return new MeasureTaken(power, state, from, until, services);
    }

    /// <summary>The steps of a passport in words.</summary>
    public static string Steps(Passport passport) => string.Join(", ", passport.Steps.Select(step => $"{FirmWords.Of(step.Key)} {ReportText.Iso(step.Value.Value)}"));

    private static string IdOf(string name, Country home)
    {
        var words = FoldedName.Of(name).ToString().Split(' ').Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0).ToList();
        return words.Count > 0 ? $"{home.Code}-{string.Join('-', words)}" : throw CommandException.Usage($"no id can be made of the name '{name}' (expected letters or digits of the Latin alphabet, or --lei)");
    }

    private static string Services(Firm firm) => firm.Services.Count == 0 ? "nothing is recorded that it may provide" : $"recorded are {string.Join(", ", firm.Services.Keys.Order())}";

    private static string Kind(Firm firm) => FirmWords.Of(firm.Kind.Value);
}
