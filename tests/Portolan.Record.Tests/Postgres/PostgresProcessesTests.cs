using Portolan.Record.Events;
using Portolan.Record.Tests.Contract;

namespace Portolan.Record.Tests.Postgres;

public class PostgresProcessesTests
{
    [Fact]
    public async Task Processes_killed_at_any_moment_leave_all_that_they_were_answered_and_nothing_half_or_double_while_a_follower_sees_no_gap()
    {
        const int AtOnce = 3;
        var kills = Rounds.Of(18);
        using var database = new TemporaryDatabase();
        (await database.Place.OpenStoreAsync()).Dispose();
        using var reader = await database.Place.OpenReaderAsync();
        using var ended = new CancellationTokenSource();
        var following = FollowAsync(reader, ended.Token);
        var acknowledged = new List<(long Number, string Payload)>();
        var killed = 0;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async writer =>
        {
            var random = new Random(4711 + writer);
            while (Interlocked.Increment(ref killed) <= kills)
            {
                using var process = new WriterProcess(KilledWriter.Arguments(database.Place));
                await process.Started;
                await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 100));
                var answered = await process.KillAsync();
                lock (acknowledged) acknowledged.AddRange(answered);
            }
        }));
        var entries = await Samples.All(reader);
        KilledWriter.Check(new EntryOrder(), entries, acknowledged);
        (await database.Place.VerifyAsync()).Problems.ShouldBeEmpty();
        await Task.Delay(200);
        await ended.CancelAsync();
        var (followed, wakes) = await following;
        followed.ShouldBe(entries.Count);
        TestContext.Current.TestOutputHelper!.WriteLine($"{kills} kills of {AtOnce} processes at once, {acknowledged.Count} acknowledged entries of {entries.Count}, {entries.Count(entry => entry.Stream == StreamId.Parse("s/shared"))} of them in the shared stream; followed {followed} in {wakes} wakes");
    }

    /// <summary>Follows a record and fails where a number is not the next.</summary>
    private static async Task<(long Followed, int Wakes)> FollowAsync(IRecordReader reader, CancellationToken ended)
    {
        var (next, wakes) = (0L, 0);
        try
        {
            for (; ; wakes++)
            {
                await reader.WaitAsync(next, ended);
                await foreach (var entry in reader.ReadAsync(next, ended)) entry.Number.ShouldBe(next++);
            }
        }
        catch (OperationCanceledException)
        {
            return (next, wakes);
        }
    }
}
