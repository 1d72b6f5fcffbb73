using System.CommandLine;
using System.Globalization;
using Portolan.Benchmarks.Measurement;
using Portolan.Record.Folder;

namespace Portolan.Benchmarks.Records;

/// <summary><c>record</c>: the record beside what the disk and a database server do without it.</summary>
internal static class RecordCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--folder") { Description = "an empty folder on the disk to measure", HelpName = "FOLDER", Required = true };
        var postgres = new Option<string?>("--postgres") { Description = "a server to make databases on, as its superuser", HelpName = "CONNECTION" };
        var save = new Option<FileInfo?>("--save") { Description = "write the table, with the machine in words, to this Markdown file", HelpName = "FILE" };
        var command = new Command("record", "Measures the record beside the disk and a plain table of PostgreSQL") { folder, postgres, save };
        command.SetAction(async (parsed, _) =>
        {
            var rates = await MeasureAsync(parsed.GetValue(folder)!.FullName, parsed.GetValue(postgres));
            var text = RateTable.Of(rates) + "\n\n" + Ratio(rates);
            Console.WriteLine(text);
            if (parsed.GetValue(save) is { } file) Write(file, text);
            return 0;
        });
        return command;
    }

    private static async Task<IReadOnlyList<Rate>> MeasureAsync(string folder, string? postgres)
    {
        var rates = new List<Rate>();
        await new FolderBenchmark(folder, Take).RunAsync();
        for (var turn = 0; turn < 3; turn++) await new PartsBenchmark("folder", Take).RunAsync(new FolderPlace(Path.Combine(folder, $"parts-{turn}")));
        if (postgres is not null) await new PostgresBenchmark(postgres, Path.Combine(folder, "keys"), Take).RunAsync();
        return rates;

        void Take(Rate rate)
        {
            rates.Add(rate);
            Console.Error.WriteLine($"{rate.Work}, {rate.Who}: {rate.Value:N0} {rate.Unit}");
        }
    }

    private static string Ratio(IReadOnlyList<Rate> rates)
    {
        var (own, log) = (RateTable.Median(rates, FolderBenchmark.Grouped, FolderBenchmark.Own), RateTable.Median(rates, FolderBenchmark.Grouped, FolderBenchmark.Log));
        var single = RateTable.Median(rates, FolderBenchmark.Single, FolderBenchmark.Own);
        return string.Create(CultureInfo.InvariantCulture, $"64 writers record {own / single:0.0} times what one does; the hand-written log would do {log / single:0.0} times that.");
    }

    private static void Write(FileInfo file, string text)
    {
        file.Directory!.Create();
        var date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        File.WriteAllText(file.FullName, $"""
            # The record, {date}

            {Machine.Describe()}.

            One run of `benchmarks/run record`; `benchmarks/README.md` says how each line is measured.

            {text}

            """);
    }
}
