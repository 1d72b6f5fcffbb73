using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Duties.Pages;

/// <summary>A duty of a firm in a list.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Title">What it is.</param>
/// <param name="Place">The State or service that it is owed for.</param>
/// <param name="Status">How the firm stands, in words.</param>
/// <param name="Class">The class of its colour.</param>
/// <param name="Next">The day by which it is next to be done.</param>
/// <param name="To">To whom it is owed.</param>
/// <param name="Owes">What is to be done.</param>
/// <param name="Deadline">By when, in words.</param>
/// <param name="Cites">The provisions.</param>
/// <param name="Owner">Who sees to it.</param>
public sealed record DutyRow(
    string Id, LocalisedText Title, string Place, LocalisedText Status, string Class, DateOnly? Next, LocalisedText To, LocalisedText Owes, LocalisedText Deadline, string Cites, string? Owner)
{
    internal static DutyRow Of(DutyAnswer answer, Func<Portolan.Rules.Law.Provision, string> cite) => new(
        answer.Key.Duty, answer.Rule.Title, answer.Place, DutyWords.Of(answer.Status),
        answer.Status switch { DutyStatus.Overdue => "overdue", DutyStatus.Due => "due", DutyStatus.Unsettled => "unsettled", DutyStatus.Met => "met", _ => "none" },
        answer.Standing?.Next, DutyWords.Of(answer.Rule.Duty!.To), answer.Rule.Duty.Owes, DutyWords.Of(answer.Rule.Duty.Deadline), string.Join(", ", answer.Rule.Cites.Select(cite)), answer.History.Owner);
}
