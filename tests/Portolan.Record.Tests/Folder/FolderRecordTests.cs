using Portolan.Record.Events;
using Portolan.Record.Folder;
using static Portolan.Record.Tests.Folder.TemporaryRecord;

namespace Portolan.Record.Tests.Folder;

public class FolderRecordTests
{
    private static readonly FolderOptions SmallSegments = new() { Origin = "example.org/record", SegmentLength = 4000 };

    [Fact]
    public async Task What_was_appended_is_there_after_reopening_over_many_segments()
    {
        using var folder = new TemporaryRecord();
        using (var record = FolderRecord.Open(folder.Path, SmallSegments))
        {
            for (var number = 0; number < 300; number += 3)
            {
                var answer = await record.AppendAsync(StreamId.Parse($"s/{number % 7}"), ExpectedVersion.Any, Several(number, 3), Tester);
                answer.ShouldBeOfType<Appended>().Entries.Select(entry => entry.Number).ShouldBe([number, number + 1, number + 2]);
            }
        }
        Directory.GetFiles(folder.Segments).Length.ShouldBeGreaterThan(5);
        using var again = FolderRecord.Open(folder.Path, SmallSegments);
        again.Report.ShouldBe(new OpenReport(300, 0, false, null));
        var entries = await All(again);
        entries.Select(entry => entry.Number).ShouldBe(Enumerable.Range(0, 300).Select(number => (long)number));
        entries.Select(entry => entry.Payload.ToString()).ShouldBe(Enumerable.Range(0, 300).Select(number => $$"""{"number":{{number}}}"""));
        var stream = new List<RecordEntry>();
        await foreach (var entry in again.ReadStreamAsync(StreamId.Parse("s/3"), 2)) stream.Add(entry);
        stream.ShouldBe(entries.Where(entry => entry.Stream == StreamId.Parse("s/3")).Skip(1));
        stream.Select(entry => entry.Version).ShouldBe(Enumerable.Range(2, stream.Count).Select(version => (long)version));
    }

    [Fact]
    public async Task The_index_is_the_same_with_and_without_its_snapshot()
    {
        using var folder = new TemporaryRecord();
        using (var record = FolderRecord.Open(folder.Path, SmallSegments)) await record.AppendAsync(Counted, ExpectedVersion.NoStream, Several(0, 600), Tester);
        using var other = folder.Copy();
        File.Delete(Path.Combine(other.Path, "index.snapshot"));
        using var with = FolderRecord.Open(folder.Path);
        using var without = FolderRecord.Open(other.Path);
        without.Report.Replayed.ShouldBe(600);
        with.Report.Replayed.ShouldBe(0);
        for (var size = 0; size <= 600; size += 37) (await with.RootAsync(size)).ShouldBe(await without.RootAsync(size));
        (await with.ProveInclusionAsync(5, 600)).Path.ShouldBe((await without.ProveInclusionAsync(5, 600)).Path);
        (await with.VersionOfAsync(Counted)).ShouldBe(600);
    }

    [Fact]
    public async Task A_writer_that_saw_another_version_gets_a_conflict_and_nothing_is_recorded()
    {
        using var folder = new TemporaryRecord();
        using var record = FolderRecord.Open(folder.Path);
        (await record.AppendAsync(Counted, ExpectedVersion.NoStream, Several(0, 2), Tester)).ShouldBeOfType<Appended>();
        (await record.AppendAsync(Counted, ExpectedVersion.NoStream, Several(2, 1), Tester)).ShouldBe(new VersionConflict(Counted, ExpectedVersion.NoStream, 2));
        (await record.AppendAsync(Counted, ExpectedVersion.Exactly(3), Several(2, 1), Tester)).ShouldBe(new VersionConflict(Counted, ExpectedVersion.Exactly(3), 2));
        record.Head.ShouldBe(2);
        (await record.AppendAsync(Counted, ExpectedVersion.Exactly(2), Several(2, 1), Tester)).ShouldBeOfType<Appended>().Entries[0].Version.ShouldBe(3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    public async Task Writers_that_contend_lose_nothing_double_nothing_and_leave_no_gap(int streams)
    {
        const int Writers = 32, Rounds = 20;
        using var folder = new TemporaryRecord();
        using var record = FolderRecord.Open(folder.Path);
        var conflicts = 0;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var stream = StreamId.Parse($"s/{writer % streams}");
            for (var round = 0; round < Rounds;)
            {
                var answer = await record.AppendAsync(stream, ExpectedVersion.Exactly(await record.VersionOfAsync(stream)), Several((long)writer * Rounds + round, 1), Tester);
                if (answer is Appended) round++;
                else Interlocked.Increment(ref conflicts);
            }
        })));
        var entries = await All(record);
        entries.Select(entry => entry.Number).ShouldBe(Enumerable.Range(0, Writers * Rounds).Select(number => (long)number));
        entries.Select(entry => entry.Payload.ToString()).Distinct().Count().ShouldBe(Writers * Rounds);
        foreach (var stream in entries.GroupBy(entry => entry.Stream)) stream.Select(entry => entry.Version).ShouldBe(Enumerable.Range(1, stream.Count()).Select(version => (long)version));
        TestContext.Current.TestOutputHelper!.WriteLine($"{Writers * Rounds} appends to {streams} streams, {conflicts} conflicts answered");
    }

    [Fact]
    public async Task A_second_writer_gets_a_clear_answer_and_readers_go_on()
    {
        using var folder = new TemporaryRecord();
        using var record = FolderRecord.Open(folder.Path, SmallSegments);
        await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester);
        Should.Throw<RecordException>(() => FolderRecord.Open(folder.Path)).Fault.ShouldBe(RecordFault.InUse);
        using var reader = FolderReader.Open(folder.Path);
        reader.Head.ShouldBe(1);
        for (var number = 1; number < 200; number++) await record.AppendAsync(Counted, ExpectedVersion.Any, Several(number, 1), Tester);
        reader.Refresh();
        (await All(reader)).ShouldBe(await All(record));
        reader.Head.ShouldBe(200);
    }

    [Fact]
    public async Task A_full_disk_is_a_clear_error_and_the_record_goes_on_once_there_is_room()
    {
        using var folder = new TemporaryRecord();
        var room = 1000L;
        using (var record = FolderRecord.Open(folder.Path, new FolderOptions { Output = handle => new SmallDisk(new DiskOutput(handle), () => room) }))
        {
            var written = 0;
            while (true)
            {
                try
                {
                    await record.AppendAsync(Counted, ExpectedVersion.Any, Several(written, 1), Tester);
                    written++;
                }
                catch (RecordException error)
                {
                    error.Fault.ShouldBe(RecordFault.CannotWrite);
                    error.Message.ShouldContain("no space");
                    break;
                }
            }
            record.Head.ShouldBe(written);
            FolderVerifier.Verify(folder.Path).Problems.ShouldBeEmpty();
            room = 2000;
            (await record.AppendAsync(Counted, ExpectedVersion.Exactly(written), Several(written, 1), Tester)).ShouldBeOfType<Appended>();
        }
        using var again = FolderRecord.Open(folder.Path);
        again.Report.Torn.ShouldBeNull();
        (await All(again)).Count.ShouldBe((int)again.Head);
    }

    [Fact]
    public async Task After_a_failed_flush_nothing_more_is_acknowledged()
    {
        using var folder = new TemporaryRecord();
        using (var record = FolderRecord.Open(folder.Path, new FolderOptions { Output = handle => new FailingFlush(new DiskOutput(handle)) }))
        {
            await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester);
            (await Should.ThrowAsync<RecordException>(() => record.AppendAsync(Counted, ExpectedVersion.Any, Several(1, 1), Tester))).Message.ShouldContain("nothing was recorded");
            (await Should.ThrowAsync<RecordException>(() => record.AppendAsync(Counted, ExpectedVersion.Any, Several(1, 1), Tester))).Message.ShouldContain("open the record again");
        }
        using var again = FolderRecord.Open(folder.Path);
        again.Head.ShouldBe(1);
    }

    [Fact]
    public async Task A_disk_that_fails_for_good_leaves_open_what_became_of_the_last_append()
    {
        using var folder = new TemporaryRecord();
        using (var record = FolderRecord.Open(folder.Path, new FolderOptions { Output = handle => new FailingFlush(new DiskOutput(handle), forGood: true) }))
        {
            await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester);
            var error = await Should.ThrowAsync<RecordException>(() => record.AppendAsync(Counted, ExpectedVersion.Any, Several(1, 1), Tester));
            error.Fault.ShouldBe(RecordFault.Undecided);
            error.Message.ShouldContain("whether it was recorded shows when the record is opened again");
            record.Head.ShouldBe(1);
        }
        using var again = FolderRecord.Open(folder.Path);
        again.Head.ShouldBe(2);
    }

    [Fact]
    public void A_folder_that_cannot_be_a_record_is_refused_and_left_as_it_is()
    {
        using var folder = new TemporaryRecord();
        var letter = Path.Combine(folder.Path, "letter.txt");
        File.WriteAllText(letter, "Dear");
        Should.Throw<RecordException>(() => FolderRecord.Open(folder.Path)).Fault.ShouldBe(RecordFault.NotARecord);
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([letter]);
        Should.Throw<RecordException>(() => FolderReader.Open(Path.Combine(folder.Path, "none"))).Fault.ShouldBe(RecordFault.Missing);
        File.Delete(letter);
        FolderRecord.Open(folder.Path).Dispose();
        var format = Path.Combine(folder.Path, "record.format");
        File.WriteAllText(format, File.ReadAllText(format).Replace("portolan-record 1", "portolan-record 2"));
        Should.Throw<RecordException>(() => FolderRecord.Open(folder.Path)).Fault.ShouldBe(RecordFault.NewerFormat);
        Should.Throw<RecordException>(() => FolderReader.Open(folder.Path)).Fault.ShouldBe(RecordFault.NewerFormat);
    }

    [Fact]
    public async Task A_folder_that_may_only_be_read_is_refused_to_writers_and_serves_readers()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "permissions of Unix, which do not hold for root");
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TemporaryRecord();
        using (var record = FolderRecord.Open(folder.Path)) await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 2), Tester);
        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        foreach (var file in files) File.SetUnixFileMode(file, UnixFileMode.UserRead);
        Should.Throw<RecordException>(() => FolderRecord.Open(folder.Path)).Fault.ShouldBe(RecordFault.NoPermission);
        using (var reader = FolderReader.Open(folder.Path)) (await All(reader)).Count.ShouldBe(2);
        File.SetUnixFileMode(folder.Path, UnixFileMode.None);
        Should.Throw<RecordException>(() => FolderReader.Open(folder.Path)).Fault.ShouldBe(RecordFault.NoPermission);
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_reader_opens_at_any_moment_of_a_writer_that_appends_and_publishes()
    {
        using var folder = new TemporaryRecord();
        using var record = FolderRecord.Open(folder.Path, SmallSegments);
        var writing = Task.Run(async () =>
        {
            for (var number = 0; number < 400; number++)
            {
                await record.AppendAsync(Counted, ExpectedVersion.Any, Several(number, 1), Tester);
                if (number % 10 == 0) await record.PublishAsync();
            }
        });
        var (opened, seen) = (0, 0L);
        for (; !writing.IsCompleted; opened++)
        {
            using var reader = FolderReader.Open(folder.Path);
            reader.Head.ShouldBeGreaterThanOrEqualTo(seen);
            seen = (await All(reader)).Count;
            seen.ShouldBe(reader.Head);
        }
        await writing;
        TestContext.Current.TestOutputHelper!.WriteLine($"opened {opened} times");
    }

    [Fact]
    public async Task An_entry_that_is_too_large_or_says_nothing_is_refused_before_anything_is_written()
    {
        using var folder = new TemporaryRecord();
        using var record = FolderRecord.Open(folder.Path);
        var large = new NewEvent(new EventType("a", 1), Payload.Parse($"\"{new string('x', 70_000)}\""));
        await Should.ThrowAsync<ArgumentException>(() => record.AppendAsync(Counted, ExpectedVersion.Any, [Event(0), large], Tester));
        await Should.ThrowAsync<ArgumentException>(() => record.AppendAsync(Counted, ExpectedVersion.Any, [], Tester));
        await Should.ThrowAsync<ArgumentException>(() => record.AppendAsync(default, ExpectedVersion.Any, Several(0, 1), Tester));
        record.Head.ShouldBe(0);
    }

    private sealed class FailingFlush(ISegmentOutput disk, bool forGood = false) : ISegmentOutput
    {
        private int flushes;

        public void Write(ReadOnlySpan<byte> bytes, long offset) => disk.Write(bytes, offset);

        public void Flush()
        {
            if (++this.flushes == 2 || (forGood && this.flushes > 2)) throw new IOException("input/output error");
            disk.Flush();
        }

        public void SetLength(long length)
        {
            if (forGood && this.flushes >= 2) throw new IOException("input/output error");
            disk.SetLength(length);
        }
    }
}
