using System.Diagnostics;
using System.Globalization;
using Portolan.Record.Events;
using Portolan.Record.Folder;

namespace Portolan.Record.Tests.Folder;

public class KilledWriterTests
{
    [Fact]
    public async Task A_writer_killed_at_any_moment_leaves_all_that_it_was_answered_and_nothing_half()
    {
        const int Kills = 200, CheckpointEvery = 20;
        using var folder = new TemporaryRecord();
        var random = new Random(4711);
        var acknowledged = new Dictionary<long, string>();
        var torn = 0;
        FolderRecord.Open(folder.Path).Dispose();
        for (var kill = 1; kill <= Kills; kill++)
        {
            var more = await KillOneAfter(folder.Path, TimeSpan.FromMilliseconds(random.NextDouble() * 40));
            foreach (var (number, payload) in more) acknowledged.Add(number, payload);
            using var record = FolderRecord.Open(folder.Path, new FolderOptions { SegmentLength = 100_000 });
            if (record.Report.Torn is not null) torn++;
            Check(await Samples.All(record), acknowledged);
            if (kill % CheckpointEvery == 0) await record.PublishAsync();
        }
        FolderVerifier.Verify(folder.Path).Problems.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper!.WriteLine($"{Kills} kills, {acknowledged.Count} acknowledged entries, {torn} torn tails taken off");
    }

    private static void Check(List<RecordEntry> entries, Dictionary<long, string> acknowledged)
    {
        var versions = new Dictionary<StreamId, long>();
        for (var number = 0; number < entries.Count; number++)
        {
            var entry = entries[number];
            if (entry.Number != number) throw new InvalidOperationException($"entry {entry.Number} stands at {number}");
            versions[entry.Stream] = versions.GetValueOrDefault(entry.Stream) + 1;
            if (entry.Version != versions[entry.Stream]) throw new InvalidOperationException($"version {entry.Version} of {entry.Stream} follows {versions[entry.Stream] - 1}");
        }
        foreach (var (number, payload) in acknowledged) entries[(int)number].Payload.ToString().ShouldBe(payload);
        var halves = entries.Select(entry => entry.Payload.ToString().Trim('"').Split('-')).GroupBy(parts => (parts[0], parts[1], parts[2]))
            .Where(append => append.Count() != 1 + int.Parse(append.Key.Item3, CultureInfo.InvariantCulture) % 3);
        halves.ShouldBeEmpty();
    }

    private static async Task<List<(long Number, string Payload)>> KillOneAfter(string folder, TimeSpan delay)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [KilledWriter.Verb, folder]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var lines = new List<string?> { await process.StandardOutput.ReadLineAsync() };
        var rest = process.StandardOutput.ReadToEndAsync();
        await Task.Delay(delay);
        process.Kill();
        lines.AddRange((await rest).Split('\n')[..^1]);
        await process.WaitForExitAsync();
        return [.. lines.Select(line => line!.Split(' ', 2)).Select(parts => (long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]))];
    }
}
