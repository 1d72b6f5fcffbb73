using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Firms.Events;
using Portolan.Desks.Rules;
using Portolan.Recording;
using Portolan.Rules.Clocks;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Firms;

/// <summary><c>firm application</c>: records a step of a procedure before an authority.</summary>
internal static class ApplicationCommand
{
    private static readonly (ProcedureStep Step, string Description)[] Steps =
    [
        (ProcedureStep.Submitted, "the day on which the authority received it"),
        (ProcedureStep.Acknowledged, "the day on which the authority acknowledged receipt"),
        (ProcedureStep.DeclaredIncomplete, "the day on which the authority said what is missing"),
        (ProcedureStep.Supplied, "the day on which the authority received what was missing"),
        (ProcedureStep.DeclaredComplete, "the day on which the authority said that it is complete"),
        (ProcedureStep.Question, "the day on which the authority asked for more"),
        (ProcedureStep.Answer, "the day on which the authority received the answer"),
        (ProcedureStep.Extended, "the day on which the authority extended the time that a question stops the clock for"),
        (ProcedureStep.Changed, "the day on which the authority received changes"),
        (ProcedureStep.Decided, "the day of the decision"),
        (ProcedureStep.Notified, "the day on which the decision was made known"),
        (ProcedureStep.Withdrawn, "the day on which it was given up"),
    ];

    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options, FirmViews views)
    {
        var kinds = FirmWords.All<ProcedureKind>().Where(word => word != FirmWords.Of(ProcedureKind.Passport));
        var named = FirmOptions.Firm();
        var kind = new Option<string?>("--kind") { Description = $"what is begun: {string.Join(", ", kinds)}", HelpName = "KIND" };
        var name = new Option<string?>("--name") { Description = "what to call it, once for each firm (default: its kind, or the only one that is open)", HelpName = "NAME" };
        var services = FirmOptions.Services("the services that are asked for");
        var deadline = FirmOptions.Day("--deadline", "the day until which the authority lets the firm supply what is missing");
        var outcome = new Option<string?>("--outcome") { Description = "what was decided: granted (an acquisition: not opposed) or refused", HelpName = "OUTCOME" };
        var by = Recorder.By();
        var days = Steps.Select(step => (step.Step, Day: FirmOptions.Day("--" + FirmWords.Of(step.Step), step.Description))).ToList();
        var command = new Command("application", "Record a step of an application, an extension, a notification (Art. 60) or an acquisition (Art. 83)") { named, kind, name, services };
        CommonOptions.With(command, [.. days.Select(day => day.Day), deadline, outcome, by, options.On, options.Rulebook, options.Data, options.Store, options.Format]);
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var given = days.Where(day => arguments.GetValue(day.Day) is not null).ToList();
            if (given.Count != 1) throw CommandException.Usage($"one step at a time (expected one of {string.Join(", ", days.Select(day => day.Day.Name))})");
            ProcedureKind? begun = arguments.GetValue(kind) is { } word ? FirmWords.Parse<ProcedureKind>("--kind", word) : null;
            ProcedureOutcome? decided = arguments.GetValue(outcome) is { } result ? FirmWords.Parse<ProcedureOutcome>("--outcome", result) : null;
            var rulebook = RulebookFolder.Find(arguments, options);
            var clocks = ProcedureClocks.Load(rulebook);
            var who = Recorder.Of(arguments, by);
            await using var writer = await Journal.Of(arguments, options).WriteAsync(cancellation: cancellation);
            var firm = await new FirmDesk(writer, who).RecordAsync(arguments.GetValue(named)!, found =>
            {
                var called = arguments.GetValue(name) ?? (begun is { } first ? FirmWords.Of(first) : OnlyOpen(found));
                var asked = new ApplicationAdvanced(
                    called, given[0].Step, FirmOptions.DayOf(arguments, given[0].Day)!.Value, begun, FirmOptions.DayOf(arguments, deadline), decided, FirmOptions.ServicesOf(arguments, services));
                return [ApplicationRequests.Advance(found, asked, clocks)];
            });
            ReportPrinter.Print(new ClocksReport(FirmClocks.Load(rulebook, views.DayOf(arguments)).Of(firm!).Where(clock => clock.IsOpen), views.DayOf(arguments), withSteps: false, Language.English), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static string OnlyOpen(State.Firm firm)
    {
        var open = firm.Applications.Where(application => !application.Value.IsOver).Select(application => application.Key).ToList();
        if (open.Count == 1) return open[0];
        throw CommandException.Usage(open.Count == 0 ? $"{firm.Name} has nothing under way (expected --kind and --submitted)" : $"--name has to say which it is (expected one of {string.Join(", ", open)})");
    }
}
