using System.Globalization;

namespace Portolan.Benchmarks.Measurement;

/// <summary>Results to keep: the table, the machine in words, and the day.</summary>
public static class ResultFile
{
    /// <summary>Writes the file, over one of the same name.</summary>
    public static void Write(FileInfo file, IReadOnlyList<EngineLine> engines, IReadOnlyList<CheckLine> checks)
    {
        file.Directory!.Create();
        var date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var found = checks.Select(check => $"- {check.Check}: {(check.Mismatches == 0 ? "no difference" : $"{check.Mismatches} differ")}");
        var notes = engines.Where(line => !string.IsNullOrEmpty(line.Note)).Select(line => $"- {line.Engine}: {line.Note}");
        File.WriteAllText(file.FullName, $"""
            # Decisions, {date}

            {Machine.Describe()}.

            One run of `benchmarks/run decisions`; `benchmarks/README.md` says how each line is measured.

            {ResultTable.Of(engines)}

            What the engines say of their lines:

            {string.Join('\n', notes)}

            Answers compared:

            {string.Join('\n', found)}

            """);
    }
}
