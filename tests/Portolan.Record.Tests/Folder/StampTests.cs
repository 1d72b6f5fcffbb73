using Portolan.Record.Events;
using Portolan.Record.Folder;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Folder;

public class StampTests
{
    [Fact]
    public async Task A_stamp_stays_while_nothing_is_recorded_and_changes_with_every_entry_and_checkpoint()
    {
        using var folder = new TemporaryRecord();
        (await folder.Place.StampAsync()).ShouldBeNull();
        using var record = FolderRecord.Open(folder.Path, new FolderOptions { Origin = "example.org/record", SegmentLength = 4000 });
        var seen = new HashSet<string> { (await folder.Place.StampAsync()).ShouldNotBeNull() };
        for (var number = 0; number < 100; number++)
        {
            await record.AppendAsync(Counted, ExpectedVersion.Any, Several(number, 1), Tester);
            seen.Add((await folder.Place.StampAsync())!).ShouldBeTrue($"entry {number}");
            seen.Add((await folder.Place.StampAsync())!).ShouldBeFalse($"entry {number}");
        }
        Directory.GetFiles(folder.Segments).Length.ShouldBeGreaterThan(1);
        await record.PublishAsync();
        seen.Add((await folder.Place.StampAsync())!).ShouldBeTrue("checkpoint");
    }

    [Fact]
    public async Task Bytes_that_are_touched_without_growing_change_the_stamp()
    {
        using var folder = new TemporaryRecord();
        using (var record = FolderRecord.Open(folder.Path, new FolderOptions { Origin = "example.org/record" })) await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 3), Tester);
        var before = await folder.Place.StampAsync();
        var segment = Directory.GetFiles(folder.Segments).Single();
        var bytes = await File.ReadAllBytesAsync(segment, TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await Task.Delay(20, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(segment, bytes, TestContext.Current.CancellationToken);
        (await folder.Place.StampAsync()).ShouldNotBe(before);
    }
}
