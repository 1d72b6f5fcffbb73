using Portolan.CommandLine;
using Portolan.Rules.Rulebooks;
using Portolan.Web;

namespace Portolan.Desks.Duties.Pages;

/// <summary>A duty of a firm in a list.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Firm">The id of the firm.</param>
/// <param name="FirmName">The firm's name.</param>
/// <param name="Title">What it is.</param>
/// <param name="State">The State that it is owed for, where it is owed for each.</param>
/// <param name="Service">The service that it is owed for, where it is owed for each.</param>
/// <param name="Status">How the firm stands, in words.</param>
/// <param name="Class">The class of its colour: <c>overdue</c>, <c>due</c>, <c>unsettled</c>, <c>met</c> or <c>none</c>.</param>
/// <param name="Next">The day by which it is next to be done.</param>
/// <param name="At">The time of that day, where the law sets one.</param>
/// <param name="To">To whom it is owed.</param>
/// <param name="Owes">What is to be done.</param>
/// <param name="Deadline">By when, in words.</param>
/// <param name="Cites">The provisions.</param>
/// <param name="Owner">Who sees to it.</param>
public sealed record DutyRow(
    string Id, string Firm, string FirmName, LocalisedText Title, string? State, string? Service, LocalisedText Status, string Class, DateOnly? Next, TimeOnly? At, LocalisedText To, LocalisedText Owes,
    LocalisedText Deadline, string Cites, string? Owner)
{
    /// <summary>The classes, the most pressing first.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["overdue", "due", "unsettled", "met", "none"];

    /// <summary>Where and for what it is owed, such as <c>FR</c>, or nothing where it is owed once.</summary>
    public string Place => string.Join(' ', new[] { State, Service }.OfType<string>());

    /// <summary>The sign before its status.</summary>
    public string Sign => Class switch { "overdue" => "✕ ", "due" => "● ", "met" => "✓ ", "unsettled" => "? ", _ => "" };

    /// <summary>The address of its page.</summary>
    /// <param name="asked">What is asked, which the page is to ask too.</param>
    public string Link(AskedQuestion asked) => asked.Link(Path(Firm, Id), ("state", State), ("service", Service));

    /// <summary>The address of a duty's page, without the State and service that it is owed for.</summary>
    public static string Path(string firm, string duty) => $"duties/of/{Uri.EscapeDataString(firm)}/{Uri.EscapeDataString(duty)}";

    internal static DutyRow Of(DutyAnswer answer, Func<Portolan.Rules.Law.Provision, string> cite) => new(
        answer.Key.Duty, answer.Firm.Id, answer.Firm.Name, answer.Rule.Title, answer.Key.State, answer.Key.Service, DutyWords.Of(answer.Status),
        answer.Status switch { DutyStatus.Overdue => "overdue", DutyStatus.Due => "due", DutyStatus.Unsettled => "unsettled", DutyStatus.Met => "met", _ => "none" },
        answer.Standing?.Next, answer.Standing?.Count is { HasTime: true } count ? TimeOnly.FromDateTime(count.Due) : null,
        DutyWords.Of(answer.Rule.Duty!.To), answer.Rule.Duty.Owes, DutyWords.Of(answer.Rule.Duty.Deadline), string.Join(", ", answer.Rule.Cites.Select(cite)), answer.History.Owner);

    /// <summary>The day by which it is next to be done, with the time where there is one.</summary>
    public string? When(Words words) => Next is not { } next ? null : At is { } at ? $"{words.Day(next)}, {at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)}" : words.Day(next);

    /// <summary>The same day as data: ISO 8601.</summary>
    public string? Iso => Next is { } next ? ReportText.Iso(next) : null;
}
