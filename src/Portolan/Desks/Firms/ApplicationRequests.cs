using Portolan.CommandLine;
using Portolan.Desks.Firms.Events;
using Portolan.Desks.Firms.State;
using Portolan.Rules.Clocks;

namespace Portolan.Desks.Firms;

/// <summary>What may be recorded of a procedure before an authority: each request becomes an event, or is refused with the reason.</summary>
internal static class ApplicationRequests
{
    /// <summary>The step that has to come before another.</summary>
    private static readonly Dictionary<ProcedureStep, ProcedureStep> Following = new()
    {
        [ProcedureStep.Supplied] = ProcedureStep.DeclaredIncomplete, [ProcedureStep.Answer] = ProcedureStep.Question,
        [ProcedureStep.Extended] = ProcedureStep.Question, [ProcedureStep.Notified] = ProcedureStep.Decided,
    };

    /// <summary>A step of a procedure.</summary>
    /// <param name="firm">The firm.</param>
    /// <param name="asked">The step.</param>
    /// <param name="clocks">The clocks of the law, which say what steps a procedure has.</param>
    /// <exception cref="CommandException">It does not follow from the steps before.</exception>
    public static ApplicationAdvanced Advance(Firm firm, ApplicationAdvanced asked, ProcedureClocks clocks)
    {
        var known = firm.Applications.GetValueOrDefault(asked.Name);
        if (asked.Step == ProcedureStep.Submitted) CheckFirst(firm, asked, known);
        else if (known is null) throw CommandException.Usage($"{firm.Name} has no procedure '{asked.Name}' (expected {Names(firm)}, or --kind and --submitted for a new one)");
        else CheckNext(asked, known, clocks);
        if (asked.Deadline < asked.On) throw CommandException.Usage($"--deadline {ReportText.Iso(asked.Deadline.Value)} comes before --{FirmWords.Of(asked.Step)} {ReportText.Iso(asked.On)}");
        return asked;
    }

    private static void CheckFirst(Firm firm, ApplicationAdvanced asked, Application? known)
    {
        if (known is not null) throw CommandException.Usage($"'{asked.Name}' was submitted already ({Steps(known)}): give another --name");
        if (asked.Kind is not { } kind) throw CommandException.Usage("--submitted begins a procedure and needs its --kind");
        if (kind == ProcedureKind.Passport) throw CommandException.Usage($"a passport has a verb of its own (portolan firm passport {firm.Id} STATE --submitted DATE)");
        var notifies = firm.Kind.Value is not (EntityKind.Casp or EntityKind.Unspecified);
        if (notifies && kind != ProcedureKind.Notification)
        {
            throw CommandException.Usage($"--kind {FirmWords.Of(kind)} is not for {firm.Name}, a {FirmWords.Of(firm.Kind.Value)}: entities of MiCA Art. 60 notify, and Art. 60(10) exempts them from Arts 63 and 83");
        }
        if (kind == ProcedureKind.Notification && firm.Kind.Value == EntityKind.Casp)
        {
            throw CommandException.Usage($"--kind notification is for entities of MiCA Art. 60, and {firm.Name} is a casp (portolan firm describe {firm.Id} --kind KIND)");
        }
    }

    private static void CheckNext(ApplicationAdvanced asked, Application known, ProcedureClocks clocks)
    {
        var step = FirmWords.Of(asked.Step);
        if (asked.Kind is not null || asked.Services is not null) throw CommandException.Usage("--kind and --services go with --submitted");
        if (known.IsOver) throw CommandException.Usage($"'{asked.Name}' is over ({Steps(known)}): give another --name");
        var expected = clocks.Of(known.Kind).SelectMany(clock => clock.Steps).Distinct().Order().ToList();
        if (!expected.Contains(asked.Step)) throw CommandException.Usage($"--{step} is no step of the kind {FirmWords.Of(known.Kind)} (expected {string.Join(", ", expected.Select(other => "--" + FirmWords.Of(other)))})");
        if (Following.TryGetValue(asked.Step, out var first) && !known.Has(first)) throw CommandException.Usage($"--{step} follows --{FirmWords.Of(first)}, which is not recorded ({Steps(known)})");
        var begun = known.Steps[0].Value.On;
        if (asked.On < begun) throw CommandException.Usage($"--{step} {ReportText.Iso(asked.On)} comes before {ReportText.Iso(begun)} ({Steps(known)})");
        if (asked.Step == ProcedureStep.Decided != asked.Outcome is not null) throw CommandException.Usage("--decided and --outcome go together (expected --outcome granted or refused)");
        if (asked.Deadline is not null && asked.Step != ProcedureStep.DeclaredIncomplete) throw CommandException.Usage("--deadline goes with --declared-incomplete");
    }

    private static string Steps(Application application) => string.Join(", ", application.Steps.Select(step => $"{FirmWords.Of(step.Value.Step)} {ReportText.Iso(step.Value.On)}"));

    private static string Names(Firm firm) => firm.Applications.Count == 0 ? "none is recorded" : $"one of {string.Join(", ", firm.Applications.Keys)}";
}
