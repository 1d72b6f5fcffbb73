using System.CommandLine;
using System.Globalization;
using Portolan.CommandLine;
using Portolan.Desks.Duties.Events;
using Portolan.Desks.Firms;
using Portolan.Recording;
using Portolan.Rules.Duties;

namespace Portolan.Desks.Duties;

/// <summary>The verbs that record something about a duty.</summary>
internal sealed class DutyRecording(CommonOptions options)
{
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
            var (day, last) = (FirmOptions.DayOf(arguments, on)!.Value, FirmOptions.DayOf(arguments, until));
            if (last < day) throw CommandException.Usage($"--until {ReportText.Iso(last.Value)} comes before --on {ReportText.Iso(day)}");
            var answered = arguments.GetValue(occasion);
            var known = answer.History.Occasions.Select(noted => noted.Occasion.Occasion).Distinct().ToList();
            if (FollowsEvent(answer) && answered is null && known.Count > 0) throw CommandException.Usage($"--occasion has to say which it answers (expected one of {string.Join(", ", known)})");
            if (answered is not null && !known.Contains(answered)) throw CommandException.Usage($"--occasion '{answered}' was not recorded (expected {(known.Count == 0 ? "none" : string.Join(", ", known))})");
            var evidence = arguments.GetValue(file) is { } path ? await Store(journal, path) : null;
            return new DutyEvidenced(answer.Key.Duty, day, answer.Key.State, answer.Key.Service, last, answered, arguments.GetValue(note), evidence);
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
        {
            if (!FollowsEvent(answer)) throw CommandException.Usage($"'{answer.Key.Duty}' follows no event: it is owed {DutyWords.Of(answer.Rule.Duty!.Deadline).English}");
            var occasion = arguments.GetValue(name)!;
            var part = PartOf(answer, arguments.GetValue(moment));
            if (answer.History.Occasions.Any(noted => noted.Occasion.Occasion == occasion && (part is null || noted.Occasion.Moment is null || noted.Occasion.Moment == part)))
                throw CommandException.Usage($"--name '{occasion}' was recorded before for this duty{(part is null ? "" : $" with --moment {part}")}");
            return Task.FromResult<DutyEvent>(new DutyOccasioned(answer.Key.Duty, occasion, MomentOf(arguments.GetValue(at)!), answer.Key.State, answer.Key.Service, arguments.GetValue(note), part));
        }, name, moment, at, note);
    }

    /// <summary><c>duties assign</c>.</summary>
    public Command CreateAssign()
    {
        var owner = new Option<string>("--to") { Description = "who sees to it", HelpName = "WHO", Required = true };
        return Verb("assign", "Record who sees to a duty", (arguments, answer, _) =>
            Task.FromResult<DutyEvent>(new DutyAssigned(answer.Key.Duty, arguments.GetValue(owner)!, answer.Key.State, answer.Key.Service)), owner);
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
            if (answer.Status == DutyStatus.NotApplicable) throw CommandException.Usage($"'{answer.Key.Duty}' does not bind {answer.Firm.Name} (portolan duties show {answer.Key.Duty} --firm {answer.Firm.Id} says why)");
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
        if (!File.Exists(path)) throw CommandException.BadInput($"no file '{path}' (expected the evidence)");
        var stored = await journal.StoreAsync(path);
        return new EvidenceFile(new EvidenceContent(stored.Hash.ToString(), stored.Length, Path.GetFileName(path)));
    }

    private static bool FollowsEvent(DutyAnswer answer) => answer.Rule.Duty!.Deadline is WithinDeadline or BeforeDeadline or PromptDeadline or FirstDeadline;

    /// <summary>The moment named, which a duty needs whose limits are counted each from its own.</summary>
    private static string? PartOf(DutyAnswer answer, string? named)
    {
        var moments = answer.Rule.Duty!.Deadline is FirstDeadline several ? several.Moments : [];
        if (moments.Count == 0) return named is null ? null : throw CommandException.Usage($"--moment '{named}': '{answer.Key.Duty}' has no moments (leave it out)");
        return named is not null && moments.Contains(named) ? named : throw CommandException.Usage($"--moment {(named is null ? "is missing" : $"'{named}'")} (expected one of {string.Join(", ", moments)})");
    }

    private static DateTime MomentOf(string text) => DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
        ? moment
        : throw CommandException.Usage($"--at '{text}' (expected YYYY-MM-DD or YYYY-MM-DDTHH:MM)");
}
