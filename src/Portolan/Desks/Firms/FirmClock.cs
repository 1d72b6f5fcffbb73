using Portolan.Desks.Firms.State;
using Portolan.Formats;
using Portolan.Rules.Calendars;
using Portolan.Rules.Clocks;
using Portolan.Rules.Law;

namespace Portolan.Desks.Firms;

/// <summary>A clock that runs in a procedure of a firm.</summary>
/// <param name="Firm">The firm.</param>
/// <param name="Procedure">What the procedure is called: its name, or the host State of a passport.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Host">The host State, where it is a passport.</param>
/// <param name="Running">The clock.</param>
/// <param name="Calendar">Whose days count.</param>
/// <param name="Acts">The acts that provisions are cited from.</param>
/// <param name="IsSettled">Whether nothing of the procedure matters any more.</param>
internal sealed record FirmClock(Firm Firm, string Procedure, ProcedureKind Kind, Country? Host, RunningClock Running, WorkingCalendar Calendar, ActCatalogue Acts, bool IsSettled)
{
    /// <summary>Whether anything is still waited for.</summary>
    public bool IsOpen => !IsSettled && Running.Status != ClockStatus.Done && !(Running.Status == ClockStatus.Elapsed && Kind == ProcedureKind.Passport);

    /// <summary>The provisions that set the clock.</summary>
    public string Provisions => string.Join(", ", Running.Clock.Cites.Select(Acts.Cite));
}
