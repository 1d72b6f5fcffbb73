using Portolan.CommandLine;
using Portolan.Desks.Chart.Pages;
using Portolan.Desks.Register;
using Portolan.Rules.Calendars;
using Portolan.Rules.Rulebooks;
using Portolan.Web;

namespace Portolan.Desks.Duties.Pages;

/// <summary>The duties of the firms that a page is about, with what its controls need.</summary>
public sealed class DutySheet
{
    private readonly IReadOnlyList<WorkingCalendar> calendars;
    private readonly Language language;

    private DutySheet(DutyReading reading, DutyAsked asked, IReadOnlyList<IFirm> firms, Words words)
    {
        (Asked, On) = (asked, reading.Chart.On);
        this.language = words.Language;
        Sources = ChartView.SourcesOf(reading.Chart.Firms, words);
        Firms = [.. firms.Select(firm => (firm.Id, firm.Name))];
        Recorded = [.. reading.Chart.Firms.Recorded.Select(firm => (firm.Id, firm.Name))];
        var cite = reading.Chart.Edition.Rulebook.Acts.CiteIn(this.language);
        var until = asked.Within is { } days ? On.AddDays(days) : (DateOnly?)null;
        Rows = firms.Count == 0 ? [] : [.. DutyFilter.Choose(reading, [.. firms.Select(firm => firm.Id)], asked.State, null, until, false).Select(answer => DutyRow.Of(answer, cite))];
        this.calendars = [.. firms.Select(firm => firm.Home?.Code).OfType<string>().Distinct().Select(reading.Chart.Edition.Rulebook.Calendars.Find).OfType<WorkingCalendar>()];
    }

    /// <summary>What is asked.</summary>
    public DutyAsked Asked { get; }

    /// <summary>The day.</summary>
    public DateOnly On { get; }

    /// <summary>Where firms are known from.</summary>
    public string Sources { get; }

    /// <summary>The firms whose duties these are; none where none is named and the record has none.</summary>
    public IReadOnlyList<(string Id, string Name)> Firms { get; }

    /// <summary>The firms of the record.</summary>
    public IReadOnlyList<(string Id, string Name)> Recorded { get; }

    /// <summary>The duties that bind them or may, the most pressing first; not yet chosen by how they stand.</summary>
    public IReadOnlyList<DutyRow> Rows { get; }

    /// <summary>Those that stand as is asked.</summary>
    public IReadOnlyList<DutyRow> Chosen => Asked.Stands is { } stands ? [.. Rows.Where(row => row.Class == stands)] : Rows;

    /// <summary>How many stand in a way.</summary>
    public int Count(string stands) => Rows.Count(row => row.Class == stands);

    /// <summary>What a page about these firms is called: <c>What Example owes</c>.</summary>
    public string TitleOf(Words words) => Firms switch
    {
        [] => words["Duties"],
        [var one] => words.Say("What {0} owes", one.Name),
        _ => words["What the firms of the record owe"],
    };

    /// <summary>The public holidays of the firms' home States on a day, in the language of the page.</summary>
    public IReadOnlyList<string> HolidaysOn(DateOnly day) =>
        day.Year is < Easter.FirstYear or > Easter.LastYear ? [] : [.. this.calendars.SelectMany(calendar => calendar.HolidaysIn(day.Year).Where(holiday => holiday.Date == day).Select(holiday => $"{HolidayText.Of(holiday.Name, this.language)} ({calendar.Id})"))];

    internal static DutySheet Of(DutyReading reading, DutyAsked asked, Words words) => new(reading, asked, FirmsOf(reading, asked), words);

    /// <summary>The firms that are asked about.</summary>
    /// <exception cref="CommandException">The one that is named is not known.</exception>
    internal static IReadOnlyList<IFirm> FirmsOf(DutyReading reading, DutyAsked asked) => asked.Firm switch
    {
        null => [.. reading.Chart.Firms.Recorded.Take(1)],
        DutyAsked.All => reading.Chart.Firms.Recorded,
        var named => reading.Firms([named]),
    };
}
