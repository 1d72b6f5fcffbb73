using Portolan.Record.Events;
using Portolan.Record.Folder;
using static Portolan.Record.Tests.Folder.TemporaryRecord;

namespace Portolan.Record.Tests.Folder;

public class VerifyBesideAWriterTests
{
    [Fact]
    public async Task Verifying_beside_a_writer_finds_nothing_wrong()
    {
        const int Appends = 80;
        using var folder = new TemporaryRecord();
        using var record = FolderRecord.Open(folder.Path, new FolderOptions { SegmentLength = 200_000 });
        var writing = Task.Run(async () =>
        {
            for (var number = 0; number < Appends * 100; number += 100)
            {
                await record.AppendAsync(Counted, ExpectedVersion.Any, Several(number, 100), Tester);
                if (number % 1000 == 0) await record.PublishAsync();
            }
        });
        await record.WaitAsync(0);
        var (rounds, seen) = (0, 0L);
        for (; !writing.IsCompleted; rounds++)
        {
            var report = FolderVerifier.Verify(folder.Path);
            report.Problems.ShouldBeEmpty();
            report.Entries.ShouldBeGreaterThanOrEqualTo(seen);
            seen = report.Entries;
        }
        await writing;
        var whole = FolderVerifier.Verify(folder.Path);
        whole.Problems.ShouldBeEmpty();
        whole.Root.ShouldBe(await record.RootAsync(record.Head));
        TestContext.Current.TestOutputHelper!.WriteLine($"verified {rounds} times beside the writer");
    }

    [Fact]
    public async Task A_record_of_a_later_format_is_refused_and_not_called_damaged()
    {
        using var folder = new TemporaryRecord();
        using (var record = FolderRecord.Open(folder.Path)) await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester);
        var format = Path.Combine(folder.Path, "record.format");
        File.WriteAllText(format, File.ReadAllText(format).Replace("portolan-record 1", "portolan-record 2"));
        Should.Throw<RecordException>(() => FolderVerifier.Verify(folder.Path)).Fault.ShouldBe(RecordFault.NewerFormat);
    }

    [Fact]
    public async Task One_who_may_not_read_the_private_key_verifies_all_the_same()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "permissions of Unix, which do not hold for root");
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TemporaryRecord();
        using (var record = FolderRecord.Open(folder.Path)) await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester);
        File.SetUnixFileMode(Path.Combine(folder.Path, "private.key"), UnixFileMode.None);
        FolderVerifier.Verify(folder.Path).Problems.ShouldBeEmpty();
    }
}
