using System.Globalization;

namespace Portolan.Benchmarks.Measurement;

/// <summary>Results to keep: the table, the machine in words, and the day.</summary>
public static class ResultFile
{
    /// <summary>Writes the file, over one of the same name.</summary>
    /// <param name="file">The file.</param>
    /// <param name="work">The name of the benchmark, such as <c>decisions</c>.</param>
    /// <param name="conditions">A sentence on the conditions of the run, or null.</param>
    /// <param name="lines">What was measured.</param>
    public static void Write(FileInfo file, string work, string? conditions, LinePrinter lines)
    {
        var (engines, checks) = (lines.Engines, lines.Checks);
        file.Directory!.Create();
        var date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var found = checks.Select(check => $"- {check.Check}: {(check.Mismatches == 0 ? "no difference" : $"{check.Mismatches} differ")}");
        var notes = engines.Where(line => !string.IsNullOrEmpty(line.Note)).Select(line => $"- {line.Engine}: {line.Note}");
        File.WriteAllText(file.FullName, $"""
            # {char.ToUpperInvariant(work[0])}{work[1..]}, {date}

            {Machine.Describe()}.{(conditions is null ? "" : " " + conditions)}

            One run of `benchmarks/run {work}`; `benchmarks/README.md` says how each line is measured.

            {ResultTable.Of(engines)}

            What the engines say of their lines:

            {string.Join('\n', notes)}

            Answers compared:

            {string.Join('\n', found)}

            """);
    }
}
