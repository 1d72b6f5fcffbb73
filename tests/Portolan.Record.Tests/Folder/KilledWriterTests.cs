using Portolan.Record.Folder;
using Portolan.Record.Tests.Contract;

namespace Portolan.Record.Tests.Folder;

public class KilledWriterTests
{
    [Fact]
    public async Task A_writer_killed_at_any_moment_leaves_all_that_it_was_answered_and_nothing_half()
    {
        const int Records = 4;
        var kills = Rounds.Of(300) / Records;
        var (acknowledged, torn) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, Records).Select(record => Task.Run(async () =>
        {
            var (answered, taken) = await KillAsync(kills, new Random(4711 + record));
            Interlocked.Add(ref acknowledged, answered);
            Interlocked.Add(ref torn, taken);
        })));
        TestContext.Current.TestOutputHelper!.WriteLine($"{Records * kills} kills over {Records} records, {acknowledged} acknowledged entries, {torn} torn tails taken off");
    }

    /// <summary>Kills the writers of one record, one after the other, and looks at what each has added.</summary>
    private static async Task<(int Acknowledged, int Torn)> KillAsync(int kills, Random random)
    {
        const int CheckpointEvery = 10;
        using var folder = new TemporaryRecord(onDisk: true);
        var acknowledged = new List<(long Number, string Payload)>();
        var (torn, order) = (0, new EntryOrder());
        FolderRecord.Open(folder.Path).Dispose();
        for (var kill = 1; kill <= kills; kill++)
        {
            using var writer = new WriterProcess(KilledWriter.Arguments(folder.Place));
            await writer.Started;
            await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 10));
            var answered = await writer.KillAsync();
            using var record = FolderRecord.Open(folder.Path, new FolderOptions { SegmentLength = 100_000 });
            if (record.Report.Torn is not null) torn++;
            KilledWriter.Check(order, await Samples.All(record, order.Next), answered);
            acknowledged.AddRange(answered);
            if (kill % CheckpointEvery == 0) await record.PublishAsync();
        }
        using (var record = FolderRecord.Open(folder.Path)) KilledWriter.Check(new EntryOrder(), await Samples.All(record), acknowledged);
        FolderVerifier.Verify(folder.Path).Problems.ShouldBeEmpty();
        return (acknowledged.Count, torn);
    }
}
