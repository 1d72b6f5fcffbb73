using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Duties.Events;
using Portolan.Desks.Firms;
using Portolan.Recording;

namespace Portolan.Desks.Duties;

/// <summary>The verbs that record something about a duty.</summary>
internal sealed class DutyRecording(CommonOptions options)
{
    private static readonly DutyRequests Requests = new("--");

    private readonly Option<string?> by = Recorder.By();

    /// <summary><c>duties meet</c>.</summary>
    public Command CreateMeet()
    {
        var on = FirmOptions.Day("--on", "the day on which it was done, whenever it is entered", required: true);
        var until = FirmOptions.Day("--until", "the last day on which the evidence still holds");
        var occasion = new Option<string?>("--occasion") { Description = "the occasion that it answers, where the duty follows an event", HelpName = "NAME" };
        var note = new Option<string?>("--note") { Description = "what it is", HelpName = "TEXT" };
        var file = new Option<string?>("--file") { Description = "a file that shows it; kept by its content", HelpName = "FILE" };
        return Verb("meet", "Record that a duty was done, with what shows it", async (arguments, answer, journal) =>
        {
            var what = Requests.Evidenced(answer, FirmOptions.DayOf(arguments, on)!.Value, FirmOptions.DayOf(arguments, until), arguments.GetValue(occasion), arguments.GetValue(note));
            return arguments.GetValue(file) is { } path ? what with { Evidence = await Store(journal, path) } : what;
        }, on, until, occasion, note, file);
    }

    /// <summary><c>duties occasion</c>.</summary>
    public Command CreateOccasion()
    {
        var name = new Option<string>("--name") { Description = "what to call it, once for each duty, such as INC-7", HelpName = "NAME", Required = true };
        var at = new Option<string>("--at") { Description = "when it happened, in local time of the home State: YYYY-MM-DD or YYYY-MM-DDTHH:MM", HelpName = "MOMENT", Required = true };
        var moment = new Option<string?>("--moment") { Description = "which moment of it, where each limit of the duty is counted from its own, such as aware or classified", HelpName = "WORD" };
        var note = new Option<string?>("--note") { Description = "what happened", HelpName = "TEXT" };
        return Verb("occasion", "Record that something happened which a duty follows: its clock begins", (arguments, answer, _) =>
            Task.FromResult<DutyEvent>(Requests.Occasioned(answer, arguments.GetValue(name)!, arguments.GetValue(moment), arguments.GetValue(at)!, arguments.GetValue(note))), name, moment, at, note);
    }

    /// <summary><c>duties assign</c>.</summary>
    public Command CreateAssign()
    {
        var owner = new Option<string>("--to") { Description = "who sees to it", HelpName = "WHO", Required = true };
        return Verb("assign", "Record who sees to a duty", (arguments, answer, _) =>
            Task.FromResult<DutyEvent>(Requests.Assigned(answer, arguments.GetValue(owner)!)), owner);
    }

    private Command Verb(string name, string description, Func<ParseResult, DutyAnswer, Journal, Task<DutyEvent>> request, params ReadOnlySpan<Option> own)
    {
        var chosen = new DutyArguments();
        var command = CommonOptions.With(new Command(name, description) { chosen.Duty, chosen.Firm, chosen.State, chosen.Service }, own);
        CommonOptions.With(command, this.by, options.Rulebook, options.Data, options.Store);
        command.SetAction(async (arguments, cancellation) =>
        {
            var who = Recorder.Of(arguments, this.by);
            var answer = chosen.Of(arguments, DutyReading.Of(arguments, options));
            DutyRequests.RequireBinding(answer);
            var journal = Journal.Of(arguments, options);
            var what = await request(arguments, answer, journal);
            await using var writer = await journal.WriteAsync(cancellation: cancellation);
            var entry = await new DutyDesk(writer, who).RecordAsync(answer.Firm.Id, _ => what);
            Console.WriteLine($"Recorded as entry {entry.Number} by {entry.Who}: {answer.Rule.Title.English} ({answer.Firm.Name}).");
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static async Task<EvidenceFile> Store(Journal journal, string path)
    {
        GivenFile.Require(path, "the evidence");
        var stored = await journal.StoreAsync(path);
        return new EvidenceFile(new EvidenceContent(stored.Hash.ToString(), stored.Length, Path.GetFileName(path)));
    }
}
