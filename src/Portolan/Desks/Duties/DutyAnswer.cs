using Portolan.Desks.Duties.State;
using Portolan.Desks.Register;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Duties;

/// <summary>One duty of one firm, and where the firm stands with it.</summary>
/// <param name="Firm">The firm.</param>
/// <param name="Member">The rule.</param>
/// <param name="Key">The rule with the State and service that it is owed for.</param>
/// <param name="Question">The question that the rule answers.</param>
/// <param name="Status">How the firm stands.</param>
/// <param name="Standing">More of that where it binds, else null.</param>
/// <param name="History">What was recorded of it.</param>
/// <param name="Since">The first day of the unbroken time in which it has bound the firm; null where it does not bind.</param>
internal sealed record DutyAnswer(IFirm Firm, EditionRule Member, DutyKey Key, Question Question, DutyStatus Status, DutyStanding? Standing, DutyHistory History, DateOnly? Since)
{
    /// <summary>The rule.</summary>
    public Rule Rule => Member.Rule;

    /// <summary>Where and for what it is owed, such as <c>FR</c>, <c>a</c>, or nothing where it is owed once.</summary>
    public string Place => string.Join(' ', new[] { Key.State, Key.Service }.OfType<string>());
}
