using Portolan.Record.Events;
using Portolan.Record.Folder;
using Portolan.Record.Proof;
using Portolan.Record.Tests.Events;
using Portolan.Record.Tests.Folder;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Contract;

/// <summary>What every store of a record does, whatever keeps it.</summary>
public abstract class RecordContract
{
    /// <summary>How many appends each of those who contend makes; where they cost much, fewer.</summary>
    protected virtual int AppendsOfContender => 20;

    protected abstract ITemporaryPlace NewPlace();

    /// <summary>Opens the record as the store's own tests like it best.</summary>
    protected virtual ValueTask<IRecordStore> OpenAsync(ITemporaryPlace place) => place.Place.OpenStoreAsync();

    [Fact]
    public async Task What_was_appended_is_there_after_reopening()
    {
        using var place = NewPlace();
        using (var record = await OpenAsync(place))
        {
            for (var number = 0; number < 300; number += 3)
            {
                var answer = await record.AppendAsync(StreamId.Parse($"s/{number % 7}"), ExpectedVersion.Any, Several(number, 3), Tester);
                answer.ShouldBeOfType<Appended>().Entries.Select(entry => entry.Number).ShouldBe([number, number + 1, number + 2]);
            }
        }
        using var again = await OpenAsync(place);
        using var reader = await place.Place.OpenReaderAsync();
        var entries = await All(again);
        entries.Select(entry => entry.Number).ShouldBe(Enumerable.Range(0, 300).Select(number => (long)number));
        entries.Select(entry => entry.Payload.ToString()).ShouldBe(Enumerable.Range(0, 300).Select(number => $$"""{"number":{{number}}}"""));
        (await All(reader)).ShouldBe(entries);
        (await All(reader, 298)).ShouldBe(entries[298..]);
        (await All(reader, 300)).ShouldBeEmpty();
        var stream = new List<RecordEntry>();
        await foreach (var entry in again.ReadStreamAsync(StreamId.Parse("s/3"), 2)) stream.Add(entry);
        stream.ShouldBe(entries.Where(entry => entry.Stream == StreamId.Parse("s/3")).Skip(1));
        stream.Select(entry => entry.Version).ShouldBe(Enumerable.Range(2, stream.Count).Select(version => (long)version));
        (await reader.VersionOfAsync(StreamId.Parse("s/3"))).ShouldBe(stream.Count + 1);
        (await reader.VersionOfAsync(StreamId.Parse("none"))).ShouldBe(0);
        (await place.Place.VerifyAsync()).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_holds_a_record_once_it_was_written_to()
    {
        using var place = NewPlace();
        (await place.Place.ExistsAsync()).ShouldBeFalse();
        (await Should.ThrowAsync<RecordException>(async () => await place.Place.OpenReaderAsync())).Fault.ShouldBeOneOf(RecordFault.Missing, RecordFault.NotARecord);
        (await Should.ThrowAsync<RecordException>(async () => await place.Place.VerifyAsync())).Fault.ShouldBeOneOf(RecordFault.Missing, RecordFault.NotARecord);
        (await OpenAsync(place)).Dispose();
        (await place.Place.ExistsAsync()).ShouldBeTrue();
        using var reader = await place.Place.OpenReaderAsync();
        (await reader.HeadAsync()).ShouldBe(0);
        (await reader.ReadCheckpointAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_writer_that_saw_another_version_gets_a_conflict_and_nothing_is_recorded()
    {
        using var place = NewPlace();
        using var record = await OpenAsync(place);
        (await record.AppendAsync(Counted, ExpectedVersion.NoStream, Several(0, 2), Tester)).ShouldBeOfType<Appended>();
        (await record.AppendAsync(Counted, ExpectedVersion.NoStream, Several(2, 1), Tester)).ShouldBe(new VersionConflict(Counted, ExpectedVersion.NoStream, 2));
        (await record.AppendAsync(Counted, ExpectedVersion.Exactly(3), Several(2, 1), Tester)).ShouldBe(new VersionConflict(Counted, ExpectedVersion.Exactly(3), 2));
        (await record.HeadAsync()).ShouldBe(2);
        (await record.AppendAsync(Counted, ExpectedVersion.Exactly(2), Several(2, 1), Tester)).ShouldBeOfType<Appended>().Entries[0].Version.ShouldBe(3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    public async Task Writers_that_contend_lose_nothing_double_nothing_and_leave_no_gap(int streams)
    {
        const int Writers = 32;
        var rounds = AppendsOfContender;
        using var place = NewPlace();
        using var record = await OpenAsync(place);
        var conflicts = 0;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var stream = StreamId.Parse($"s/{writer % streams}");
            for (var round = 0; round < rounds;)
            {
                var answer = await record.AppendAsync(stream, ExpectedVersion.Exactly(await record.VersionOfAsync(stream)), Several((long)writer * rounds + round, 1), Tester);
                if (answer is Appended) round++;
                else Interlocked.Increment(ref conflicts);
            }
        })));
        var entries = await All(record);
        EntryOrder.Check(entries);
        entries.Select(entry => entry.Payload.ToString()).Distinct().Count().ShouldBe(Writers * rounds);
        entries.Count.ShouldBe(Writers * rounds);
        TestContext.Current.TestOutputHelper!.WriteLine($"{Writers * rounds} appends to {streams} streams, {conflicts} conflicts answered");
    }

    [Fact]
    public async Task An_append_of_the_most_events_at_once_stands_together()
    {
        using var place = NewPlace();
        using var record = await OpenAsync(place);
        await record.AppendAsync(Counted, ExpectedVersion.NoStream, Several(0, 1), Tester);
        (await record.AppendAsync(Counted, ExpectedVersion.Exactly(1), Several(1, NewEvent.MaxAtOnce), Tester)).ShouldBeOfType<Appended>().Entries[^1].Version.ShouldBe(NewEvent.MaxAtOnce + 1);
        EntryOrder.Check(await All(record));
        (await record.HeadAsync()).ShouldBe(NewEvent.MaxAtOnce + 1);
        (await place.Place.VerifyAsync()).Problems.ShouldBeEmpty();
        await Should.ThrowAsync<ArgumentException>(() => record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, NewEvent.MaxAtOnce + 1), Tester));
    }

    [Fact]
    public async Task An_entry_that_is_too_large_or_says_nothing_is_refused_before_anything_is_written()
    {
        using var place = NewPlace();
        using var record = await OpenAsync(place);
        var large = new NewEvent(new EventType("a", 1), Payload.Parse($"\"{new string('x', 70_000)}\""));
        await Should.ThrowAsync<ArgumentException>(() => record.AppendAsync(Counted, ExpectedVersion.Any, [Event(0), large], Tester));
        await Should.ThrowAsync<ArgumentException>(() => record.AppendAsync(Counted, ExpectedVersion.Any, [], Tester));
        await Should.ThrowAsync<ArgumentException>(() => record.AppendAsync(default, ExpectedVersion.Any, Several(0, 1), Tester));
        (await record.HeadAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_entry_never_says_that_it_was_recorded_before_the_one_ahead_of_it()
    {
        using var place = NewPlace();
        var clock = new SetClock();
        var noon = clock.Now;
        using (var record = await place.Place.OpenStoreAsync(clock))
        {
            (await AppendAsync(record)).ShouldBe(noon);
            clock.Now = noon - TimeSpan.FromHours(2);
            (await AppendAsync(record)).ShouldBe(noon);
            clock.Now = noon + TimeSpan.FromHours(1);
            (await AppendAsync(record)).ShouldBe(clock.Now);
        }
        clock.Now = noon - TimeSpan.FromDays(1);
        using (var again = await place.Place.OpenStoreAsync(clock)) (await AppendAsync(again)).ShouldBe(noon + TimeSpan.FromHours(1));
        using (var other = await place.Place.OpenStoreAsync(new SetClock { Now = noon + TimeSpan.FromHours(1.5) })) (await AppendAsync(other)).ShouldBe(noon + TimeSpan.FromHours(1.5));
        using var reader = await place.Place.OpenReaderAsync();
        var moments = (await All(reader)).ConvertAll(entry => entry.When);
        moments.ShouldBe(moments.Order());
        moments.Count.ShouldBe(5);
        (await place.Place.VerifyAsync()).Problems.ShouldBeEmpty();

        static async Task<DateTimeOffset> AppendAsync(IRecordStore record) =>
            (await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester)).ShouldBeOfType<Appended>().Entries[0].When;
    }

    [Fact]
    public async Task A_record_that_took_over_another_goes_on_from_its_last_moment()
    {
        using var folder = new TemporaryRecord();
        var clock = new SetClock();
        using var source = FolderRecord.Open(folder.Path, new FolderOptions { Time = clock });
        await source.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 3), Tester);
        using var place = NewPlace();
        using var record = await place.Place.OpenStoreAsync(new SetClock { Now = clock.Now - TimeSpan.FromDays(1) });
        await record.ImportAsync(source.ReadAsync());
        (await record.AppendAsync(Counted, ExpectedVersion.Any, Several(3, 1), Tester)).ShouldBeOfType<Appended>().Entries[0].When.ShouldBe(clock.Now);
    }

    [Fact]
    public async Task A_cancelled_append_is_not_recorded()
    {
        using var place = NewPlace();
        using var record = await OpenAsync(place);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester, cancelled.Token));
        (await record.HeadAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_reader_opens_at_any_moment_of_a_writer_that_appends_and_publishes()
    {
        using var place = NewPlace();
        using var record = await OpenAsync(place);
        var writing = Task.Run(async () =>
        {
            for (var number = 0; number < 200; number++)
            {
                await record.AppendAsync(Counted, ExpectedVersion.Any, Several(number, 1), Tester);
                if (number % 10 == 0) await record.PublishAsync();
            }
        });
        var (opened, seen) = (0, 0L);
        do
        {
            using var reader = await place.Place.OpenReaderAsync();
            var head = await reader.HeadAsync();
            head.ShouldBeGreaterThanOrEqualTo(seen);
            seen = (await All(reader)).Count;
            seen.ShouldBeGreaterThanOrEqualTo(head);
            opened++;
        }
        while (!writing.IsCompleted);
        await writing;
        TestContext.Current.TestOutputHelper!.WriteLine($"opened {opened} times");
    }

    [Fact]
    public async Task One_who_waits_is_woken_by_the_next_entry_and_sees_it()
    {
        using var place = NewPlace();
        using var record = await OpenAsync(place);
        using var reader = await place.Place.OpenReaderAsync();
        for (var number = 0; number < 5; number++)
        {
            Task<long>[] waiting = [record.WaitAsync(number), reader.WaitAsync(number)];
            await Task.Delay(50);
            waiting.ShouldAllBe(wait => !wait.IsCompleted);
            await record.AppendAsync(Counted, ExpectedVersion.Any, Several(number, 1), Tester);
            (await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(3))).ShouldBe([number + 1, number + 1]);
            (await All(reader)).Count.ShouldBe(number + 1);
        }
        (await reader.WaitAsync(2)).ShouldBe(5);
        using var ended = new CancellationTokenSource(50);
        await Should.ThrowAsync<OperationCanceledException>(() => reader.WaitAsync(5, ended.Token));
    }

    [Fact]
    public async Task Checkpoints_of_a_growing_record_follow_each_other()
    {
        using var place = NewPlace();
        using var record = await OpenAsync(place);
        var before = await record.PublishAsync();
        before.Root.ShouldBe(TreeHasher.Empty);
        for (var size = 100; size <= 900; size += 100)
        {
            await record.AppendAsync(Counted, ExpectedVersion.Any, Several(size - 100, 100), Tester);
            var checkpoint = await record.PublishAsync();
            checkpoint.Size.ShouldBe(size);
            (await record.PublishAsync()).ShouldBe(checkpoint);
            (await record.ProveConsistencyAsync(before.Size, size)).Verify(before.Root, checkpoint.Root).ShouldBeTrue();
            using var reader = await place.Place.OpenReaderAsync();
            Checkpoint.Parse(SignedNote.Open((await reader.ReadCheckpointAsync())!, reader.PublicKey)).ShouldBe(checkpoint);
            before = checkpoint;
        }
        (await place.Place.VerifyAsync()).Checkpoint.ShouldBe(before);
    }

    [Fact]
    public async Task A_record_that_was_taken_over_has_the_root_and_the_proofs_of_its_source()
    {
        const int Entries = 70_000;
        using var folder = new TemporaryRecord();
        using var source = FolderRecord.Open(folder.Path);
        for (var batch = 0; batch < Entries / 10_000; batch++) await source.AppendAsync(StreamId.Parse($"s/{batch % 3}"), ExpectedVersion.Any, Several(batch, 10_000), Tester);
        using var place = NewPlace();
        using var record = await OpenAsync(place);
        (await record.ImportAsync(source.ReadAsync())).ShouldBe(Entries);
        foreach (var size in new long[] { 0, 1, 2, 255, 256, 257, 511, 4095, 65_535, 65_536, 65_537, 66_001, Entries })
        {
            (await record.RootAsync(size)).ShouldBe(await source.RootAsync(size), $"size {size}");
            (await record.ProveConsistencyAsync(size / 3, size)).Path.ShouldBe((await source.ProveConsistencyAsync(size / 3, size)).Path, $"size {size}");
            if (size > 0) (await record.ProveInclusionAsync(size / 2, size)).Path.ShouldBe((await source.ProveInclusionAsync(size / 2, size)).Path, $"size {size}");
        }
        var leaf = TreeHasher.Leaf(EntryForm.Encode((await All(record, 69_999))[0]));
        (await record.ProveInclusionAsync(69_999, Entries)).Verify(leaf, await source.RootAsync(Entries)).ShouldBeTrue();
        await record.AppendAsync(StreamId.Parse("s/0"), ExpectedVersion.Exactly(30_000), Several(0, 1), Tester);
        var report = await place.Place.VerifyAsync();
        report.Problems.ShouldBeEmpty();
        report.Entries.ShouldBe(Entries + 1);
    }

    [Fact]
    public async Task Proofs_of_a_tree_that_never_was_are_refused()
    {
        using var place = NewPlace();
        using var record = await OpenAsync(place);
        await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 5), Tester);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await record.RootAsync(6));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await record.RootAsync(-1));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await record.ProveInclusionAsync(3, 3));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await record.ProveInclusionAsync(-1, 3));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await record.ProveConsistencyAsync(4, 3));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await record.ProveConsistencyAsync(3, 6));
        Should.Throw<ArgumentOutOfRangeException>(() => record.ReadAsync(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => record.ReadStreamAsync(Counted, 0));
    }

    [Fact]
    public async Task Only_an_empty_record_takes_over_another_and_only_one_without_gaps()
    {
        using var folder = new TemporaryRecord();
        using var source = FolderRecord.Open(folder.Path);
        await source.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 10), Tester);
        using (var place = NewPlace())
        {
            using var record = await OpenAsync(place);
            await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester);
            (await Should.ThrowAsync<RecordException>(() => record.ImportAsync(source.ReadAsync()))).Fault.ShouldBe(RecordFault.CannotImport);
            (await record.HeadAsync()).ShouldBe(1);
            (await record.AppendAsync(Counted, ExpectedVersion.Exactly(1), Several(1, 1), Tester)).ShouldBeOfType<Appended>();
        }
        foreach (var broken in new IAsyncEnumerable<RecordEntry>[]
        {
            source.ReadAsync(1),
            source.ReadAsync().Where(entry => entry.Number != 7),
            source.ReadAsync().Select(entry => entry.Number == 7 ? entry with { Version = 9 } : entry),
        })
        {
            using var place = NewPlace();
            using var record = await OpenAsync(place);
            (await Should.ThrowAsync<RecordException>(() => record.ImportAsync(broken))).Fault.ShouldBe(RecordFault.CannotImport);
        }
    }

    [Fact]
    public async Task Types_and_fields_that_this_program_does_not_know_survive()
    {
        byte[] form = [.. EntryForm.Encode(EntryFormTests.Sample with { Number = 0, Version = 1, Type = new EventType("of.tomorrow", 9) }), 12, 0, 2, 0xAB, 0xCD];
        var entry = EntryForm.Decode(form);
        using var place = NewPlace();
        using var record = await OpenAsync(place);
        await record.ImportAsync(new[] { entry }.ToAsyncEnumerable());
        using var reader = await place.Place.OpenReaderAsync();
        var read = (await All(reader)).Single();
        read.ShouldBe(entry);
        EntryForm.Encode(read).ShouldBe(form);
        (await record.RootAsync(1)).ShouldBe(TreeHasher.Leaf(form));
    }
}
