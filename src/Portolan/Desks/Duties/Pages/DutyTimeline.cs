using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Duties.Pages;

/// <summary>Due days along a line of time, one lane for each of those to whom something is owed. Measures are those of the drawing.</summary>
public sealed class DutyTimeline
{
    /// <summary>How wide the drawing is.</summary>
    public const int Width = 1000;

    /// <summary>Where time begins: left of it stand the names of lanes.</summary>
    public const int Left = 210;

    /// <summary>How high a lane is.</summary>
    public const int Lane = 34;

    /// <summary>Where the first lane begins.</summary>
    public const int Top = 30;

    private const int Right = 20;
    private const int MonthsShown = 13;
    private const double LeastRadius = 4;
    private const double MostRadius = 13;

    private DutyTimeline(DutySheet sheet)
    {
        Begin = new DateOnly(sheet.On.Year, sheet.On.Month, 1).AddMonths(-1);
        End = Begin.AddMonths(MonthsShown);
        Months = [.. Enumerable.Range(0, MonthsShown).Select(Begin.AddMonths)];
        var dated = sheet.Chosen.Where(row => row.Next is not null).ToList();
        Before = dated.Count(row => row.Next < Begin);
        After = dated.Count(row => row.Next >= End);
        Lanes = [.. dated.Where(row => row.Next >= Begin && row.Next < End).GroupBy(row => row.To).OrderByDescending(lane => lane.Count()).Select((lane, place) => (lane.Key, (IReadOnlyList<Mark>)[.. MarksOf(lane, place)]))];
        Today = X(sheet.On);
    }

    /// <summary>The first day.</summary>
    public DateOnly Begin { get; }

    /// <summary>The day after the last.</summary>
    public DateOnly End { get; }

    /// <summary>The first days of its months.</summary>
    public IReadOnlyList<DateOnly> Months { get; }

    /// <summary>To whom things are owed, with the days on which they are due.</summary>
    public IReadOnlyList<(LocalisedText To, IReadOnlyList<Mark> Marks)> Lanes { get; }

    /// <summary>Where the day asked about is.</summary>
    public double Today { get; }

    /// <summary>How many are due before it begins.</summary>
    public int Before { get; }

    /// <summary>How many are due after it ends.</summary>
    public int After { get; }

    /// <summary>How high the drawing is.</summary>
    public int Height => Top + Lane * Math.Max(1, Lanes.Count) + 8;

    /// <summary>Where a day is.</summary>
    public double X(DateOnly day) => Left + (double)(day.DayNumber - Begin.DayNumber) / (End.DayNumber - Begin.DayNumber) * (Width - Left - Right);

    internal static DutyTimeline Of(DutySheet sheet) => new(sheet);

    private IEnumerable<Mark> MarksOf(IEnumerable<DutyRow> lane, int place)
    {
        foreach (var day in lane.GroupBy(row => row.Next!.Value).OrderBy(day => day.Key))
        {
            var rows = day.ToList();
            var worst = DutyRow.Classes.First(word => rows.Any(row => row.Class == word));
            yield return new Mark(day.Key, rows, worst, X(day.Key), Top + (place + .5) * Lane, Math.Min(MostRadius, LeastRadius * Math.Sqrt(rows.Count)));
        }
    }

    /// <summary>A day on which something is due to somebody.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Rows">What is due.</param>
    /// <param name="Class">How the most pressing of it stands.</param>
    /// <param name="X">Where it is, from the left.</param>
    /// <param name="Y">Where it is, from the top.</param>
    /// <param name="Radius">How large it is: its area goes by the number of duties.</param>
    public sealed record Mark(DateOnly Day, IReadOnlyList<DutyRow> Rows, string Class, double X, double Y, double Radius);
}
