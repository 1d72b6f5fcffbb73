using Portolan.Record.Events;
using Portolan.Record.Postgres;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Postgres;

/// <summary>The connection breaks while a commit is under way, so that its outcome has to be found out.</summary>
public class LostAnswerTests
{
    [Theory]
    [InlineData(LinkBreak.Before, 1)]
    [InlineData(LinkBreak.After, 1)]
    [InlineData(LinkBreak.Before, 2500)]
    [InlineData(LinkBreak.After, 2500)]
    public async Task A_commit_whose_answer_is_lost_is_answered_right_and_is_there_once(LinkBreak how, int events)
    {
        using var database = new TemporaryDatabase();
        using var link = new LossyLink(PostgresServer.Shared.Port);
        using var record = await PostgresRecord.OpenAsync(Through(link, database));
        link.Next = how;
        var answer = (await record.AppendAsync(Counted, ExpectedVersion.NoStream, Several(0, events), Tester)).ShouldBeOfType<Appended>();
        link.Broken.ShouldBe(1);
        answer.Entries[^1].Number.ShouldBe(events - 1);
        (await All(record)).ShouldBe(answer.Entries);
        (await record.AppendAsync(Counted, ExpectedVersion.Exactly(events), Several(events, 1), Tester)).ShouldBeOfType<Appended>();
        (await database.Place.VerifyAsync()).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_commit_whose_outcome_cannot_be_found_out_in_time_is_said_to_be_undecided()
    {
        using var database = new TemporaryDatabase();
        using var link = new LossyLink(PostgresServer.Shared.Port);
        using var record = await PostgresRecord.OpenAsync(Through(link, database), new PostgresOptions { Patience = TimeSpan.FromSeconds(0.5) });
        link.Next = LinkBreak.AfterForGood;
        var error = await Should.ThrowAsync<RecordException>(() => record.AppendAsync(Counted, ExpectedVersion.NoStream, Several(0, 3), Tester));
        error.Fault.ShouldBe(RecordFault.Undecided);
        error.Message.ShouldContain("entries from 0 on");
        using var reader = await database.Place.OpenReaderAsync();
        (await All(reader)).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(LinkBreak.Before)]
    [InlineData(LinkBreak.After)]
    public async Task Taking_over_a_record_is_answered_right_too(LinkBreak how)
    {
        using var source = new TemporaryDatabase();
        using var whole = await source.Place.OpenStoreAsync();
        await whole.AppendAsync(Counted, ExpectedVersion.NoStream, Several(0, 2500), Tester);
        using var database = new TemporaryDatabase();
        using var link = new LossyLink(PostgresServer.Shared.Port);
        using var record = await PostgresRecord.OpenAsync(Through(link, database));
        link.Next = how;
        var taking = record.ImportAsync(whole.ReadAsync());
        if (how == LinkBreak.After) (await taking).ShouldBe(2500);
        else (await Should.ThrowAsync<RecordException>(() => taking)).Message.ShouldContain("nothing was recorded");
        (await record.HeadAsync()).ShouldBe(how == LinkBreak.After ? 2500 : 0);
    }

    [Fact]
    public async Task One_who_waits_is_woken_though_the_connection_that_would_have_told_it_was_ended()
    {
        using var database = new TemporaryDatabase();
        using var record = await database.Place.OpenStoreAsync();
        using var reader = await database.Place.OpenReaderAsync();
        for (var round = 0; round < 3; round++)
        {
            var waiting = reader.WaitAsync(round);
            await Task.Delay(100);
            database.Execute($"select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '{database.Name}' and pid <> pg_backend_pid()");
            await record.AppendAsync(Counted, ExpectedVersion.Any, Several(round, 1), Tester);
            (await waiting.WaitAsync(TimeSpan.FromSeconds(4))).ShouldBe(round + 1);
        }
    }

    private static PostgresPlace Through(LossyLink link, TemporaryDatabase database) =>
        new(PostgresServer.Shared.Connection(database.Name, port: link.Port), database.KeyFolder);
}
