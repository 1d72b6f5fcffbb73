using System.Diagnostics;
using Portolan.Record.Events;
using Portolan.Record.Folder;

namespace Portolan.Record.Tests.Folder;

/// <summary>What a record does in a second, beside what the disk does: <c>Portolan.Record.Tests measure FOLDER</c>.</summary>
internal static class Measurement
{
    public const string Verb = "measure";

    private const int Writers = 64, Batch = 1000, Million = 1_000_000, Streams = 1000;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    public static async Task<int> Run(string folder)
    {
        folder = Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName())).FullName;
        try
        {
            // Disk and record by turns, as other work on the machine comes and goes.
            for (var turn = 0; turn < 3; turn++)
            {
                Say("raw write and fsync", MeasureFlush(Path.Combine(folder, "raw")));
                Say("single appends", await MeasureAppends(Path.Combine(folder, $"one-{turn}"), 1));
                Say($"appends of {Writers} writers", await MeasureAppends(Path.Combine(folder, $"many-{turn}"), Writers));
            }
            await MeasureMillion(Path.Combine(folder, "million"));
            await MeasurementOfFiles.Run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    private static double MeasureFlush(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        var (bytes, count, watch) = (new byte[150], 0, Stopwatch.StartNew());
        for (; watch.Elapsed < Round; count++)
        {
            RandomAccess.Write(file, bytes, (long)count * bytes.Length);
            RandomAccess.FlushToDisk(file);
        }
        return count / watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> MeasureAppends(string folder, int writers)
    {
        using var record = FolderRecord.Open(folder);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var stream = StreamId.Parse($"s/{writer}");
            NewEvent[] events = [Samples.Event(writer)];
            while (watch.Elapsed < Round) await record.AppendAsync(stream, ExpectedVersion.Any, events, Samples.Tester);
        })));
        return record.Head / watch.Elapsed.TotalSeconds;
    }

    private static async Task MeasureMillion(string folder)
    {
        var events = Samples.Several(0, Batch);
        var watch = Stopwatch.StartNew();
        using (var record = FolderRecord.Open(folder))
        {
            for (var batch = 0; batch < Million / Batch; batch++) await record.AppendAsync(StreamId.Parse($"s/{batch % Streams}"), ExpectedVersion.Any, events, Samples.Tester);
            Say($"bulk append, {Batch} an append", Million / watch.Elapsed.TotalSeconds);
        }
        for (var round = 0; round < 3; round++)
        {
            watch.Restart();
            using var record = FolderRecord.Open(folder);
            Console.WriteLine($"opening a million with a snapshot: {watch.Elapsed.TotalMilliseconds:F0} ms");
            watch.Restart();
            var count = 0;
            await foreach (var entry in record.ReadAsync()) count++;
            Say("replay", count / watch.Elapsed.TotalSeconds);
        }
        File.Delete(Path.Combine(folder, "index.snapshot"));
        watch.Restart();
        FolderRecord.Open(folder).Dispose();
        Console.WriteLine($"opening and closing a million without a snapshot: {watch.Elapsed.TotalMilliseconds:F0} ms");
    }

    private static void Say(string what, double rate) => Console.WriteLine($"{what}: {rate:N0}/s");
}
