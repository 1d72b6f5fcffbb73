using System.Globalization;
using Portolan.CommandLine;
using Portolan.Desks.Duties.Events;
using Portolan.Rules.Duties;

namespace Portolan.Desks.Duties;

/// <summary>What may be recorded of a duty, and what is refused with the reason, whoever asks for it.</summary>
/// <param name="prefix">What stands before the names of fields in messages: <c>--</c> for options, nothing for fields of a page.</param>
internal sealed class DutyRequests(string prefix)
{
    /// <summary>The longest note: an entry of the record holds 64 KB, and a note is a note.</summary>
    public const int MaxText = 4000;

    /// <summary>The longest name of an occasion or a person.</summary>
    public const int MaxName = 200;

    /// <summary>The longest file that is taken over a page, in bytes: a scanned report, and not a disk image.</summary>
    public const long MaxFile = 32L << 20;

    /// <summary>Whether a duty follows an event.</summary>
    public static bool FollowsEvent(DutyAnswer answer) => answer.Rule.Duty!.Deadline is WithinDeadline or BeforeDeadline or PromptDeadline or FirstDeadline;

    /// <summary>Holds a duty to binding the firm, or to perhaps binding it.</summary>
    /// <exception cref="CommandException">It does not bind.</exception>
    public static void RequireBinding(DutyAnswer answer)
    {
        if (answer.Status == DutyStatus.NotApplicable) throw CommandException.Usage($"'{answer.Key.Duty}' does not bind {answer.Firm.Name} (portolan duties show {answer.Key.Duty} --firm {answer.Firm.Id} says why)");
    }

    /// <summary>Checks that a duty was done, before its file is stored.</summary>
    /// <returns>The event; the file is still to be put into it.</returns>
    /// <exception cref="CommandException">It is refused.</exception>
    public DutyEvidenced Evidenced(DutyAnswer answer, DateOnly on, DateOnly? until, string? occasion, string? note)
    {
        if (until < on) throw CommandException.Usage($"{prefix}until {ReportText.Iso(until.Value)} comes before {prefix}on {ReportText.Iso(on)}");
        var known = answer.History.Occasions.Select(noted => noted.Occasion.Occasion).Distinct().ToList();
        if (FollowsEvent(answer) && occasion is null && known.Count > 0) throw CommandException.Usage($"{prefix}occasion has to say which it answers (expected one of {string.Join(", ", known)})");
        if (occasion is not null && known.Count == 0) throw CommandException.Usage($"{prefix}occasion '{occasion}' was not recorded (expected none)");
        if (occasion is not null && !known.Contains(occasion)) throw CommandException.Usage($"{prefix}occasion '{occasion}' was not recorded (expected {string.Join(", ", known)})");
        return new DutyEvidenced(answer.Key.Duty, on, answer.Key.State, answer.Key.Service, until, occasion, Checked("note", note, MaxText));
    }

    /// <summary>Checks that something happened which a duty follows.</summary>
    /// <param name="answer">The duty.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="moment">Which moment of it, where each limit of the duty is counted from its own; else null.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="note">What happened, or null.</param>
    /// <exception cref="CommandException">It is refused.</exception>
    public DutyOccasioned Occasioned(DutyAnswer answer, string name, string? moment, string at, string? note)
    {
        if (!FollowsEvent(answer)) throw CommandException.Usage($"'{answer.Key.Duty}' follows no event: it is owed {DutyWords.Of(answer.Rule.Duty!.Deadline)}");
        var part = PartOf(answer, moment);
        if (answer.History.Occasions.Any(noted => noted.Occasion.Occasion == name && (part is null || noted.Occasion.Moment is null || noted.Occasion.Moment == part)))
        {
            throw CommandException.Usage($"{prefix}name '{name}' was recorded before for this duty{(part is null ? null : Sentence.Of($" with {prefix}moment {part}"))}");
        }
        return new DutyOccasioned(answer.Key.Duty, Required("name", name), MomentOf(at), answer.Key.State, answer.Key.Service, Checked("note", note, MaxText), part);
    }

    /// <summary>The moments of an occasion that a duty's limits are counted from, each from its own; none where they have one.</summary>
    public static IReadOnlyList<string> MomentsOf(DutyAnswer answer) => answer.Rule.Duty!.Deadline is FirstDeadline several ? [.. several.Moments] : [];

    /// <summary>Checks who sees to a duty.</summary>
    /// <exception cref="CommandException">It is refused.</exception>
    public DutyAssigned Assigned(DutyAnswer answer, string owner) => new(answer.Key.Duty, Required("to", owner), answer.Key.State, answer.Key.Service);

    /// <summary>The day that a field has to name.</summary>
    /// <exception cref="CommandException">It is empty, or names none.</exception>
    public DateOnly Day(string field, string text) => CommonOptions.ParseDate(prefix + field, text.Length == 0 ? null : text) ?? throw CommandException.Usage($"{prefix}{field} is missing (expected YYYY-MM-DD)");

    private string Required(string field, string text) => Checked(field, text, MaxName) is { } some ? some : throw CommandException.Usage($"{prefix}{field} is empty (expected 1 to {MaxName} characters)");

    private string? Checked(string field, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.Length > longest) throw CommandException.Usage($"{prefix}{field} has {text.Length:N0} characters (expected at most {longest:N0})");
        return text.Trim();
    }

    /// <summary>The moment named, which a duty needs whose limits are counted each from its own.</summary>
    private string? PartOf(DutyAnswer answer, string? named)
    {
        var moments = MomentsOf(answer);
        if (moments.Count == 0) return named is null ? null : throw CommandException.Usage($"{prefix}moment '{named}': '{answer.Key.Duty}' has no moments (leave it out)");
        if (named is null) throw CommandException.Usage($"{prefix}moment is missing (expected one of {string.Join(", ", moments)})");
        return moments.Contains(named) ? named : throw CommandException.Usage($"{prefix}moment '{named}' (expected one of {string.Join(", ", moments)})");
    }

    private DateTime MomentOf(string text) => DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
        ? CommonOptions.WithinReach($"{prefix}at", DateOnly.FromDateTime(moment)).ToDateTime(TimeOnly.FromDateTime(moment))
        : throw CommandException.Usage($"{prefix}at '{text}' (expected YYYY-MM-DD or YYYY-MM-DDTHH:MM)");
}
