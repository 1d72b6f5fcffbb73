using Portolan.Record.Folder;
using Portolan.Record.Tests.Contract;

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
            using var writer = new WriterProcess(KilledWriter.Arguments(folder.Place));
            await writer.Started;
            await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 40));
            foreach (var (number, payload) in await writer.KillAsync()) acknowledged.Add(number, payload);
            using var record = FolderRecord.Open(folder.Path, new FolderOptions { SegmentLength = 100_000 });
            if (record.Report.Torn is not null) torn++;
            KilledWriter.Check(await Samples.All(record), acknowledged);
            if (kill % CheckpointEvery == 0) await record.PublishAsync();
        }
        FolderVerifier.Verify(folder.Path).Problems.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper!.WriteLine($"{Kills} kills, {acknowledged.Count} acknowledged entries, {torn} torn tails taken off");
    }
}
