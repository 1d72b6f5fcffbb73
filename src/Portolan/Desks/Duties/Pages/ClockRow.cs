using Portolan.Desks.Firms;
using Portolan.Formats;
using Portolan.Rules.Clocks;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Duties.Pages;

/// <summary>A clock of an authority that a firm waits for.</summary>
/// <param name="FirmName">The firm.</param>
/// <param name="Procedure">What the procedure is called.</param>
/// <param name="Host">The host State, where it is a passport.</param>
/// <param name="Running">The clock as it stands.</param>
/// <param name="Calendar">Whose days count, as English and French name it.</param>
/// <param name="Cites">The provisions.</param>
public sealed record ClockRow(string FirmName, string Procedure, Country? Host, RunningClock Running, (string English, string French) Calendar, string Cites)
{
    /// <summary>The class of its colour.</summary>
    public string Class => Running.Status switch
    {
        ClockStatus.Late => "overdue",
        ClockStatus.Running or ClockStatus.Suspended or ClockStatus.Waiting => "due",
        ClockStatus.Elapsed => "met",
        _ => "none",
    };

    internal static ClockRow Of(FirmClock clock, Language language) => new(
        clock.Firm.Name, clock.Procedure, clock.Host, clock.Running, (clock.Calendar.EnglishName, clock.Calendar.FrenchName), string.Join(", ", clock.Running.Clock.Cites.Select(clock.Acts.CiteIn(language))));
}
