using Portolan.Record.Events;
using Portolan.Record.Folder;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Folder;

public class FolderRecordTests
{
    private static readonly FolderOptions SmallSegments = new() { Origin = "example.org/record", SegmentLength = 4000 };

    [Fact]
    public async Task A_record_over_many_segments_opens_with_its_snapshot_alone()
    {
        using var folder = new TemporaryRecord();
        using (var record = FolderRecord.Open(folder.Path, SmallSegments))
        {
            for (var number = 0; number < 300; number += 3) await record.AppendAsync(StreamId.Parse($"s/{number % 7}"), ExpectedVersion.Any, Several(number, 3), Tester);
        }
        Directory.GetFiles(folder.Segments).Length.ShouldBeGreaterThan(5);
        using var again = FolderRecord.Open(folder.Path, SmallSegments);
        again.Report.ShouldBe(new OpenReport(300, 0, false, null));
        (await All(again)).Count.ShouldBe(300);
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
