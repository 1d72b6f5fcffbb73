using System.Globalization;

namespace Portolan.Benchmarks.Records;

/// <summary>
/// Rates as a table: of each work and each who does it the lowest, middle and highest of all turns, and the middle of what it is of the first
/// who did that work, turn by turn.
/// </summary>
public static class RateTable
{
    private static readonly string[] Heads = ["Work", "Who", "Unit", "Lowest", "Median", "Highest", "of the first"];

    /// <summary>The table in Markdown.</summary>
    public static string Of(IReadOnlyList<Rate> rates)
    {
        var rows = rates.GroupBy(rate => rate.Work).SelectMany(work => Rows([.. work])).Prepend(Heads).ToList();
        var widths = Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        var text = rows.Select(row => Line(row.Select((cell, column) => column > 2 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])))).ToList();
        text.Insert(1, Line(widths.Select((width, column) => column > 2 ? new string('-', width - 1) + ":" : new string('-', width))));
        return string.Join('\n', text);
    }

    /// <summary>The middle value of a work by one who did it.</summary>
    public static double Median(IEnumerable<Rate> rates, string work, string who) => Middle(rates.Where(rate => rate.Work == work && rate.Who == who).Select(rate => rate.Value));

    private static IEnumerable<string[]> Rows(List<Rate> work)
    {
        var first = work.Where(rate => rate.Who == work[0].Who).Select(rate => rate.Value).ToList();
        foreach (var who in work.GroupBy(rate => rate.Who))
        {
            var values = who.Select(rate => rate.Value).ToList();
            var share = who.Key == work[0].Who || values.Count != first.Count ? "" : Number(Middle(values.Zip(first, (own, bound) => own / bound)));
            yield return [work[0].Work, who.Key, who.First().Unit, Number(values.Min()), Number(Middle(values)), Number(values.Max()), share];
        }
    }

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Number(double value) => value.ToString(value switch { >= 100 => "#,0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);
}
