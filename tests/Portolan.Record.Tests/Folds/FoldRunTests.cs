using Portolan.Record.Events;
using Portolan.Record.Folder;
using Portolan.Record.Folds;
using Portolan.Record.Tests.Folder;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Folds;

/// <summary>What folds come to, when they are asked as of another time, and what snapshots may change: the speed only.</summary>
public sealed class FoldRunTests : IDisposable
{
    private readonly TemporaryRecord folder = new();
    private readonly DirectoryInfo snapshots = Directory.CreateTempSubdirectory("folds-");
    private readonly SteppedTime time = new();

    private FoldSnapshots Snapshots => new(snapshots.FullName);

    public void Dispose()
    {
        folder.Dispose();
        snapshots.Delete(recursive: true);
    }

    [Fact]
    public async Task A_fold_can_be_asked_as_of_any_entry_moment_and_day()
    {
        using var record = await Filled(10);
        for (var number = 0; number < 10; number++)
        {
            var sum = number * (number + 1) / 2;
            (await FoldRun.ToAsync(record, new CountingFold(), AsOf.Entry(number))).State.ShouldBe(sum);
            (await FoldRun.ToAsync(record, new CountingFold(), AsOf.Moment(SteppedTime.Start.AddHours(number)))).State.ShouldBe(sum);
            (await FoldRun.ToAsync(record, new CountingFold(), AsOf.Moment(SteppedTime.Start.AddHours(number + 1).AddMicroseconds(-1)))).State.ShouldBe(sum);
        }
        (await FoldRun.ToAsync(record, new CountingFold(), AsOf.Moment(SteppedTime.Start.AddMicroseconds(-1)))).ShouldBe(new Folded<long>(0, 0, null));
        // The first three hours fall on the last evening of the year.
        (await FoldRun.ToAsync(record, new CountingFold(), AsOf.Day(new DateOnly(2025, 12, 31)))).ShouldBe(new Folded<long>(0 + 1 + 2, 3, SteppedTime.Start.AddHours(2)));
    }

    [Fact]
    public async Task What_was_recorded_later_never_says_that_it_was_earlier_even_where_the_clock_was_set_back()
    {
        using (var record = await Filled(3)) time.Hours = -50;
        using var again = Open();
        var answer = (Appended)await again.AppendAsync(Counted, ExpectedVersion.Any, Several(3, 1), Tester);
        answer.Entries[0].When.ShouldBe(SteppedTime.Start.AddHours(2));
        (await FoldRun.ToAsync(again, new CountingFold(), AsOf.Moment(SteppedTime.Start.AddHours(1)))).Entries.ShouldBe(2);
    }

    [Fact]
    public async Task A_snapshot_spares_reading_and_changes_no_answer()
    {
        using var record = await Filled(2500);
        var expected = await FoldRun.ToAsync(record, new CountingFold());
        (await FoldRun.ToAsync(record, new CountingFold(), default, Snapshots)).ShouldBe(expected);
        var second = new CountingFold();
        (await FoldRun.ToAsync(record, second, default, Snapshots)).ShouldBe(expected);
        second.Applied.ShouldBe(0);
        await record.AppendAsync(Counted, ExpectedVersion.Any, Several(7, 1), Tester);
        var third = new CountingFold();
        (await FoldRun.ToAsync(record, third, default, Snapshots)).State.ShouldBe(expected.State + 7);
        third.Applied.ShouldBe(1);
        var earlier = new CountingFold();
        (await FoldRun.ToAsync(record, earlier, AsOf.Entry(99), Snapshots)).State.ShouldBe(99 * 100 / 2);
        earlier.Applied.ShouldBe(100);
    }

    [Fact]
    public async Task A_snapshot_of_another_version_another_history_or_with_a_changed_byte_is_passed_over()
    {
        using var record = await Filled(1200);
        var expected = await FoldRun.ToAsync(record, new CountingFold(), default, Snapshots);
        var newer = new CountingFold(version: 2);
        (await FoldRun.ToAsync(record, newer, default, Snapshots)).ShouldBe(expected);
        newer.Applied.ShouldBe(1200);

        await FoldRun.ToAsync(record, new CountingFold(), default, Snapshots);
        var file = Directory.GetFiles(snapshots.FullName).Single();
        var bytes = File.ReadAllBytes(file);
        for (var at = 0; at < bytes.Length; at++)
        {
            var flipped = (byte[])bytes.Clone();
            flipped[at] ^= 1;
            File.WriteAllBytes(file, flipped);
            var fold = new CountingFold();
            (await FoldRun.ToAsync(record, fold, default, Snapshots)).ShouldBe(expected);
            fold.Applied.ShouldBe(1200, $"byte {at}");
        }

        using var otherFolder = new TemporaryRecord();
        using var other = FolderRecord.Open(otherFolder.Path);
        await other.AppendAsync(Counted, ExpectedVersion.Any, Several(1, 1200), Tester);
        File.WriteAllBytes(file, bytes);
        (await FoldRun.ToAsync(other, new CountingFold(), default, Snapshots)).State.ShouldBe(1200L * 1201 / 2);
    }

    [Fact]
    public async Task An_entry_that_does_not_say_what_its_type_should_is_named()
    {
        using var record = await Filled(3);
        await record.AppendAsync(Counted, ExpectedVersion.Any, [new NewEvent(new EventType("tests.counted", 1), Payload.Parse("{}"))], Tester);
        var error = await Should.ThrowAsync<RecordException>(() => FoldRun.ToAsync(record, new CountingFold()));
        error.Message.ShouldStartWith("entry 3 (tests.counted@1 in tests/a)");
    }

    private FolderRecord Open() => FolderRecord.Open(folder.Path, new FolderOptions { Time = time });

    private async Task<FolderRecord> Filled(int entries)
    {
        var record = Open();
        for (var number = 0; number < entries; number++)
        {
            await record.AppendAsync(Counted, ExpectedVersion.Any, Several(number, 1), Tester);
            time.Hours++;
        }
        return record;
    }

    /// <summary>A clock that its test moves.</summary>
    private sealed class SteppedTime : TimeProvider
    {
        public static DateTimeOffset Start { get; } = new(2025, 12, 31, 21, 0, 0, TimeSpan.Zero);

        public int Hours { get; set; }

        public override DateTimeOffset GetUtcNow() => Start.AddHours(Hours);
    }
}
