using Portolan.Record.Events;
using Portolan.Record.Folder;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Folder;

public class TornTailTests
{
    [Fact]
    public async Task A_segment_cut_at_any_byte_opens_with_the_whole_appends_before_the_cut_and_says_what_it_took_off()
    {
        using var folder = new TemporaryRecord();
        var ends = new List<long> { 24 };
        using (var record = FolderRecord.Open(folder.Path))
        {
            for (var append = 0; append < 5; append++)
            {
                await record.AppendAsync(Counted, ExpectedVersion.Any, Several(append * 2, 2), Tester);
                ends.Add(new FileInfo(Directory.GetFiles(folder.Segments)[0]).Length);
            }
        }
        File.Delete(Path.Combine(folder.Path, "index.snapshot"));
        var whole = File.ReadAllBytes(Directory.GetFiles(folder.Segments)[0]);
        for (var length = 0; length <= whole.Length; length++)
        {
            File.Delete(Path.Combine(folder.Path, "index.snapshot"));
            foreach (var segment in Directory.GetFiles(folder.Segments)) File.Delete(segment);
            File.WriteAllBytes(Path.Combine(folder.Segments, "00000000000000000000.segment"), whole[..length]);
            var kept = ends.FindLastIndex(end => end <= length);
            using var record = FolderRecord.Open(folder.Path);
            record.Head.ShouldBe(Math.Max(kept, 0) * 2, $"cut at {length}");
            (record.Report.Torn is null).ShouldBe(kept >= 0 && ends[kept] == length, $"cut at {length}");
            if (record.Report.Torn is { } torn) File.ReadAllBytes(torn.KeptAs).Length.ShouldBe((int)torn.Bytes);
            (await record.AppendAsync(Counted, ExpectedVersion.Any, Several(99, 1), Tester)).ShouldBeOfType<Appended>();
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{whole.Length + 1} cuts");
    }

    [Fact]
    public async Task What_a_later_flush_proves_acknowledged_is_damage_and_is_not_taken_off()
    {
        using var folder = new TemporaryRecord();
        using (var record = FolderRecord.Open(folder.Path))
        {
            for (var number = 0; number < 3; number++) await record.AppendAsync(Counted, ExpectedVersion.Any, Several(number, 1), Tester);
        }
        File.Delete(Path.Combine(folder.Path, "index.snapshot"));
        var path = Directory.GetFiles(folder.Segments)[0];
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
        var error = Should.Throw<RecordException>(() => FolderRecord.Open(folder.Path));
        error.Fault.ShouldBe(RecordFault.Damaged);
        error.Message.ShouldContain("entry 1 ");
        File.ReadAllBytes(path).ShouldBe(bytes);
    }

    [Fact]
    public async Task What_a_checkpoint_signs_is_missed_when_the_tail_is_cut()
    {
        using var folder = new TemporaryRecord();
        using (var record = FolderRecord.Open(folder.Path))
        {
            await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 3), Tester);
            await record.PublishAsync();
        }
        File.Delete(Path.Combine(folder.Path, "index.snapshot"));
        var path = Directory.GetFiles(folder.Segments)[0];
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);
        Should.Throw<RecordException>(() => FolderRecord.Open(folder.Path)).Fault.ShouldBe(RecordFault.Damaged);
        FolderVerifier.Verify(folder.Path).FirstBadEntry.ShouldBe(2);
    }
}
