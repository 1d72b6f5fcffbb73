using System.Diagnostics;
using Portolan.Record.Events;
using Portolan.Record.Postgres;
using Portolan.Record.Tests.Contract;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Postgres;

/// <summary>A server that goes away, on a cluster of its own.</summary>
public class PostgresRestartTests
{
    private readonly PostgresServer server = PostgresServer.ToCrash;

    [Fact]
    public async Task A_server_that_crashes_under_load_loses_nothing_acknowledged_and_doubles_nothing()
    {
        const int Crashes = 3, Writers = 8;
        using var database = new TemporaryDatabase(this.server);
        using var record = await PostgresRecord.OpenAsync(database.Postgres);
        using var other = await PostgresRecord.OpenAsync(database.Postgres);
        using var reader = await database.Place.OpenReaderAsync();
        var acknowledged = new System.Collections.Concurrent.ConcurrentDictionary<long, string>();
        var (failed, followed, ended, last) = (0, 0L, false, long.MaxValue);
        var writing = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var store = writer % 2 == 0 ? record : other;
            for (var round = 0; !Volatile.Read(ref ended); round++)
            {
                var payload = Payload.Parse($"\"{writer}-{round}\"");
                try
                {
                    var answer = await store.AppendAsync(StreamId.Parse($"s/{writer}"), ExpectedVersion.Any, [new NewEvent(new EventType("tests.named", 1), payload)], Tester);
                    acknowledged.TryAdd(((Appended)answer).Entries[0].Number, payload.ToString()).ShouldBeTrue();
                }
                catch (RecordException error)
                {
                    error.Fault.ShouldBe(RecordFault.CannotWrite, error.Message);
                    Interlocked.Increment(ref failed);
                }
            }
        })).ToArray();
        var following = Task.Run(async () =>
        {
            while (followed < Volatile.Read(ref last))
            {
                await reader.WaitAsync(followed);
                await foreach (var entry in reader.ReadAsync(followed)) entry.Number.ShouldBe(followed++);
            }
        });
        for (var crash = 0; crash < Crashes; crash++)
        {
            await Task.Delay(300);
            this.server.Crash();
        }
        await Task.Delay(300);
        Volatile.Write(ref ended, true);
        await Task.WhenAll(writing);
        Volatile.Write(ref last, await record.HeadAsync() + 1);
        await record.AppendAsync(StreamId.Parse("s/last"), ExpectedVersion.NoStream, [new NewEvent(new EventType("tests.named", 1), Payload.Parse("\"last\""))], Tester);
        await following.WaitAsync(TimeSpan.FromSeconds(20));
        var entries = await All(reader);
        EntryOrder.Check(entries);
        followed.ShouldBe(entries.Count);
        entries.Select(entry => entry.Payload.ToString()).Distinct().Count().ShouldBe(entries.Count);
        foreach (var (number, payload) in acknowledged) entries[(int)number].Payload.ToString().ShouldBe(payload);
        entries.Count.ShouldBe(acknowledged.Count + 1, "what was not acknowledged was said to be recorded by nobody");
        (await record.PublishAsync()).Size.ShouldBe(entries.Count);
        (await database.Place.VerifyAsync()).Problems.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper!.WriteLine($"{Crashes} crashes, {acknowledged.Count} acknowledged, {failed} appends refused, {followed} followed");
    }

    [Fact]
    public async Task A_server_that_stays_away_is_an_error_once_patience_ends_and_the_record_goes_on_when_it_is_back()
    {
        using var database = new TemporaryDatabase(this.server);
        using var record = await PostgresRecord.OpenAsync(database.Postgres, new PostgresOptions { Patience = TimeSpan.FromSeconds(1) });
        await record.AppendAsync(Counted, ExpectedVersion.NoStream, Several(0, 1), Tester);
        var waiting = record.WaitAsync(1);
        this.server.Stop();
        var watch = Stopwatch.StartNew();
        var error = await Should.ThrowAsync<RecordException>(() => record.AppendAsync(Counted, ExpectedVersion.Any, Several(1, 1), Tester));
        error.Fault.ShouldBe(RecordFault.CannotWrite);
        error.Message.ShouldContain("nothing was recorded");
        watch.Elapsed.ShouldBeInRange(TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(5));
        (await Should.ThrowAsync<RecordException>(async () => await record.HeadAsync())).Fault.ShouldBe(RecordFault.Missing);
        this.server.Start();
        (await record.AppendAsync(Counted, ExpectedVersion.Exactly(1), Several(1, 1), Tester)).ShouldBeOfType<Appended>();
        (await waiting.WaitAsync(TimeSpan.FromSeconds(5))).ShouldBe(2);
    }
}
