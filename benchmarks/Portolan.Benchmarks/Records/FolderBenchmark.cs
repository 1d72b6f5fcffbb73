using System.Diagnostics;
using Portolan.Record.Events;
using Portolan.Record.Folder;

namespace Portolan.Benchmarks.Records;

/// <summary>A record in a folder, beside what the disk does for programs that only write or read.</summary>
/// <param name="folder">A folder of the disk that is measured; it is left empty.</param>
/// <param name="say">Is told each rate.</param>
internal sealed class FolderBenchmark(string folder, Action<Rate> say)
{
    /// <summary>How many appends a second come from one writer who waits for each answer.</summary>
    public const string Single = "one durable append at a time";

    /// <summary>How many come from many such writers.</summary>
    public const string Grouped = "durable appends of 64 writers";

    /// <summary>The bound: what only writes and flushes.</summary>
    public const string Disk = "write and flush only";

    /// <summary>The bound: what only collects, writes, flushes and answers.</summary>
    public const string Log = "hand-written log";

    /// <summary>What is measured.</summary>
    public const string Own = "record";

    private const int Turns = 5, Writers = 64, Batch = 1000, Million = 1_000_000, Streams = 1000;
    private const string Events = "events/s", Milliseconds = "ms";
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    private readonly int length = EntryForm.Encode(Entries.Recorded(Million, 1)[0]).Length + 16;

    /// <summary>Measures by turns, as other work on a machine comes and goes.</summary>
    public async Task RunAsync()
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            await In("single", async path =>
            {
                say(new(Single, Disk, Events, RawDisk.Flushes(Path.Combine(path, "raw"), this.length, Round)));
                say(new(Single, Own, Events, await AppendAsync(Path.Combine(path, "record"), 1)));
                say(new(Grouped, Log, Events, await LogAsync(Path.Combine(path, "log"))));
                say(new(Grouped, Own, Events, await AppendAsync(Path.Combine(path, "many"), Writers)));
            });
        }
        for (var turn = 0; turn < Turns; turn++) await In("million", MillionAsync);
    }

    private static async Task<double> AppendAsync(string path, int writers)
    {
        using var record = FolderRecord.Open(path);
        await Entries.AppendAsync(record, writers, 1, Round / 4);
        return await Entries.AppendAsync(record, writers, 1, Round);
    }

    private async Task<double> LogAsync(string path)
    {
        using var log = new PlainLog(path);
        var (bytes, count, watch) = (new byte[this.length], 0L, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (; watch.Elapsed < Round; Interlocked.Increment(ref count)) await log.AppendAsync(bytes);
        })));
        return count / watch.Elapsed.TotalSeconds;
    }

    private async Task MillionAsync(string path)
    {
        const string Bulk = "appends of 1,000 events", Replay = "replay of a million", Opening = "opening a million";
        say(new(Bulk, Disk, Events, Batch * RawDisk.Flushes(Path.Combine(path, "raw"), Batch * this.length, Round)));
        var (place, what, watch) = (Path.Combine(path, "record"), Entries.Some(Batch), Stopwatch.StartNew());
        using (var record = FolderRecord.Open(place))
        {
            for (var batch = 0; batch < Million / Batch; batch++) await record.AppendAsync(Entries.Stream(batch % Streams), ExpectedVersion.Any, what, Entries.Writer);
            say(new(Bulk, Own, Events, Million / watch.Elapsed.TotalSeconds));
        }
        say(new(Replay, "read only", Events, Million / RawDisk.Read(Path.Combine(place, "segments"))));
        watch.Restart();
        using (var record = FolderRecord.Open(place))
        {
            say(new(Opening, "with a snapshot", Milliseconds, watch.Elapsed.TotalMilliseconds));
            watch.Restart();
            var count = 0L;
            await foreach (var entry in record.ReadAsync()) count++;
            if (count != Million) throw new InvalidOperationException($"{count} entries were read of {Million}");
            say(new(Replay, Own, Events, count / watch.Elapsed.TotalSeconds));
        }
        File.Delete(Path.Combine(place, "index.snapshot"));
        watch.Restart();
        FolderRecord.Open(place).Dispose();
        say(new(Opening, "without, and closing", Milliseconds, watch.Elapsed.TotalMilliseconds));
        watch.Restart();
        var report = FolderVerifier.Verify(place);
        if (report.Entries != Million || report.Problems.Count > 0) throw new InvalidOperationException("the record does not verify");
        say(new("verifying a million", Own, Events, Million / watch.Elapsed.TotalSeconds));
    }

    private async Task In(string name, Func<string, Task> work)
    {
        var path = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        try
        {
            await work(path);
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
