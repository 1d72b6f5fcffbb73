using System.Globalization;

namespace Portolan.Benchmarks.Measurement;

/// <summary>The lines of all engines as a table, with how long each took for every time that Portolan took for the same work.</summary>
public static class ResultTable
{
    private const string Ours = "portolan";

    private static readonly string[] Works = ["whatif", "365days", "duties"];

    private static readonly string[] Heads =
        ["Engine", "Work", "Time (ms)", "× portolan", "Decisions/s", "Allocated (MB)", "Resident (MB)", "Peak (MB)", "Runs"];

    /// <summary>The table in Markdown, its columns aligned for reading as it is.</summary>
    public static string Of(IReadOnlyList<EngineLine> lines)
    {
        var rows = lines.Select(line => Row(line, lines)).Prepend(Heads).ToList();
        var widths = Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        string Pad(string cell, int column) => IsNumber(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]);
        var text = rows.Select(row => Line(row.Select(Pad))).ToList();
        text.Insert(1, Line(widths.Select((width, column) => IsNumber(column) ? new string('-', width - 1) + ":" : new string('-', width))));
        return string.Join('\n', text);
    }

    /// <summary>What is wrong with the answers: engines whose digests are not those of the first that has any.</summary>
    public static IEnumerable<string> Disagreements(IReadOnlyList<EngineLine> lines)
    {
        return Disagreements("baseline", line => line.Base).Concat(Disagreements("scenario", line => line.Scen));

        IEnumerable<string> Disagreements(string matrix, Func<EngineLine, string?> digest)
        {
            var digests = lines.Where(line => !string.IsNullOrEmpty(digest(line))).Select(line => (line.Engine, Digest: digest(line))).ToList();
            return digests.Where(other => other.Digest != digests[0].Digest)
                .Select(other => $"{other.Engine} decides the {matrix} as {other.Digest}, {digests[0].Engine} as {digests[0].Digest}");
        }
    }

    /// <summary>The work that a line is about: what follows the last hyphen where several engines do it, otherwise the matrix.</summary>
    private static string WorkOf(EngineLine line)
    {
        if (Works.FirstOrDefault(work => line.Engine.EndsWith("-" + work, StringComparison.Ordinal)) is { } shared) return shared;
        return line.Engine.StartsWith(Ours + "-", StringComparison.Ordinal) ? line.Engine[(Ours.Length + 1)..] : "matrix";
    }

    private static string[] Row(EngineLine line, IReadOnlyList<EngineLine> lines)
    {
        var work = WorkOf(line);
        var ours = lines.FirstOrDefault(other => other.Engine == (work == "matrix" ? Ours : $"{Ours}-{work}"));
        return
        [
            line.Engine, work, Number(line.Ms), ours is null ? "" : Number(line.Ms / ours.Ms), Number(line.DecisionsPerS), Number(line.AllocMb),
            Number(line.RssMb), Number(line.PeakMb), Number(line.Runs),
        ];
    }

    private static bool IsNumber(int column) => column > 1;

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    /// <summary>A number with three digits that count.</summary>
    private static string Number(double? value)
    {
        if (value is not { } number) return "";
        var digits = number == 0 ? 0 : Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(number))), 0, 6);
        return number.ToString(digits == 0 ? "#,0" : "0." + new string('#', digits), CultureInfo.InvariantCulture);
    }
}
