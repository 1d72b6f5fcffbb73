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
        File.WriteAllText(file.FullName, $"""
            # Decisions, {date}

            {Machine.Describe()}.

            One run of `benchmarks/run decisions`; what each line measures is in `benchmarks/README.md`.

            {ResultTable.Of(engines)}

            Answers compared:

            {string.Join('\n', found)}

            """);
    }
}
