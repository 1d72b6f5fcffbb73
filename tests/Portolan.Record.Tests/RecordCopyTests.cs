using Portolan.Record.Events;
using Portolan.Record.Files;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;
using Portolan.Record.Proof;
using Portolan.Record.Tests.Folder;
using static Portolan.Record.Tests.Folder.TemporaryRecord;

namespace Portolan.Record.Tests;

public class RecordCopyTests
{
    [Fact]
    public async Task A_copy_has_the_entries_the_name_the_key_and_the_root_and_the_record_is_left_as_it_is()
    {
        using var folder = new TemporaryRecord();
        await Fill(folder, 700);
        var before = Files(folder.Path);
        using var room = new TemporaryRecord();
        var target = Path.Combine(room.Path, "copy");
        var checkpoint = await RecordCopy.CopyToFolderAsync(new FolderPlace(folder.Path), target);
        Files(folder.Path).ShouldBe(before);
        using var record = FolderReader.Open(folder.Path);
        using var copy = FolderReader.Open(target);
        checkpoint.ShouldBe(new Checkpoint(record.PublicKey.Name, 700, await record.RootAsync(700)));
        (await All(copy)).ShouldBe(await All(record));
        copy.PublicKey.ToString().ShouldBe(record.PublicKey.ToString());
        FolderVerifier.Verify(target).Problems.ShouldBeEmpty();
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(target).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Checkpoints_of_the_record_and_of_its_copy_are_held_against_each_other()
    {
        using var folder = new TemporaryRecord();
        await Fill(folder, 300);
        using var room = new TemporaryRecord();
        var target = Path.Combine(room.Path, "copy");
        var earlier = await RecordCopy.CopyToFolderAsync(new FolderPlace(folder.Path), target);
        await Fill(folder, 100);
        using var record = FolderReader.Open(folder.Path);
        (await record.ProveConsistencyAsync(earlier.Size, 400)).Verify(earlier.Root, await record.RootAsync(400)).ShouldBeTrue();
        SignedNote.Open(File.ReadAllText(Path.Combine(target, "checkpoint")), record.PublicKey).ShouldBe(earlier.Text);
    }

    [Fact]
    public async Task A_copy_is_consistent_while_a_writer_appends_and_publishes()
    {
        const int Copies = 5;
        using var folder = new TemporaryRecord();
        using var room = new TemporaryRecord();
        using var record = FolderRecord.Open(folder.Path, new FolderOptions { SegmentLength = 20_000 });
        await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 3), Tester);
        using var done = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var number = 3; !done.IsCancellationRequested; number += 3)
            {
                await record.AppendAsync(Counted, ExpectedVersion.Any, Several(number, 3), Tester);
                if (number % 60 == 0) await record.PublishAsync();
                await Task.Delay(1);
            }
        });
        var copies = new List<Checkpoint>();
        for (var index = 0; index < Copies; index++)
        {
            await record.WaitAsync(copies.Count == 0 ? 3 : copies[^1].Size);
            copies.Add(await RecordCopy.CopyToFolderAsync(new FolderPlace(folder.Path), Path.Combine(room.Path, $"{index}")));
            FolderVerifier.Verify(folder.Path).Problems.ShouldBeEmpty();
        }
        await done.CancelAsync();
        await writing;
        copies.Select(copy => copy.Size).Distinct().Count().ShouldBe(Copies);
        foreach (var copy in copies)
        {
            (copy.Size % 3).ShouldBe(0);
            (await record.RootAsync(copy.Size)).ShouldBe(copy.Root);
        }
    }

    [Fact]
    public async Task A_copy_that_fails_leaves_nothing_and_says_what_stood_in_the_way()
    {
        using var folder = new TemporaryRecord();
        await Fill(folder, 300);
        using var room = new TemporaryRecord();
        var source = new FolderPlace(folder.Path);
        var taken = Directory.CreateDirectory(Path.Combine(room.Path, "taken")).FullName;
        (await Refused(source, taken)).Fault.ShouldBe(RecordFault.Occupied);
        (await Refused(source, Path.Combine(folder.Path, "copy"))).Message.ShouldContain("lies inside the record");
        (await Refused(source, Path.Combine(folder.Path, "segments", "deeper", "copy"))).Fault.ShouldBe(RecordFault.Occupied);
        (await Refused(new FolderPlace(Path.Combine(room.Path, "none")), Path.Combine(room.Path, "copy"))).Fault.ShouldBe(RecordFault.Missing);
        var segment = Directory.GetFiles(folder.Segments).Single();
        var bytes = File.ReadAllBytes(segment);
        bytes[3000] ^= 1;
        File.WriteAllBytes(segment, bytes);
        (await Refused(source, Path.Combine(room.Path, "a", "b", "copy"))).Fault.ShouldBe(RecordFault.Damaged);
        Directory.GetFileSystemEntries(room.Path).ShouldBe([taken]);
        Directory.Exists(Path.Combine(folder.Path, "segments", "deeper")).ShouldBeFalse();
    }

    [Fact]
    public async Task Files_that_entries_name_and_the_keys_of_people_are_copied_and_who_was_forgotten_stays_so()
    {
        using var folder = new TemporaryRecord();
        using var room = new TemporaryRecord();
        var target = Path.Combine(room.Path, "copy");
        var (known, gone) = (PersonId.New(), PersonId.New());
        var named = await FillWithParts(folder, known, gone);
        await RecordCopy.CopyToFolderAsync(new FolderPlace(folder.Path), target);
        FolderVerifier.Verify(target).Problems.ShouldBeEmpty();
        using var files = new FolderFileStore(target);
        (await files.ListAsync().ToListAsync()).ShouldBe([named]);
        using var keys = new FolderPersonKeys(target);
        using var copy = FolderReader.Open(target);
        (await new Sealer(keys).OpenFieldsAsync((await All(copy))[1])).Payload.ToString().ShouldBe("""{"name":"M. Exemple"}""");
        (await keys.StateAsync(gone)).ShouldBe(PersonKeyState.Destroyed);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Path.Combine(target, "master.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_master_key_that_lies_elsewhere_is_not_in_the_copy()
    {
        using var folder = new TemporaryRecord();
        using var room = new TemporaryRecord();
        var (target, elsewhere) = (Path.Combine(room.Path, "copy"), Path.Combine(room.Path, "keys"));
        await Fill(folder, 1);
        var person = PersonId.New();
        using (var keys = new FolderPersonKeys(folder.Path, elsewhere)) await keys.CreateAsync(person);
        await RecordCopy.CopyToFolderAsync(new FolderPlace(folder.Path) { KeyFolder = elsewhere }, target);
        File.Exists(Path.Combine(target, "master.key")).ShouldBeFalse();
        using var copied = new FolderPersonKeys(target, elsewhere);
        using var key = await copied.GetAsync(person);
        key.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(true, "is damaged")]
    [InlineData(false, "is missing (entry 0)")]
    public async Task A_record_with_a_damaged_or_missing_file_is_not_copied(bool damaged, string expected)
    {
        using var folder = new TemporaryRecord();
        using var room = new TemporaryRecord();
        var named = await FillWithParts(folder, PersonId.New(), PersonId.New());
        var path = Path.Combine(folder.Path, "files", $"{named.Hash}"[..2], $"{named.Hash}");
        if (damaged) File.WriteAllText(path, "changed");
        else File.Delete(path);
        var refused = await Refused(new FolderPlace(folder.Path), Path.Combine(room.Path, "copy"));
        refused.Fault.ShouldBe(RecordFault.Damaged);
        refused.Message.ShouldContain($"{named.Hash}");
        refused.Message.ShouldContain(expected);
        Directory.GetFileSystemEntries(room.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_that_is_stopped_leaves_nothing()
    {
        using var folder = new TemporaryRecord();
        await Fill(folder, 20_000);
        using var room = new TemporaryRecord();
        using var stop = new CancellationTokenSource();
        var progress = new Stopping(stop);
        await Should.ThrowAsync<OperationCanceledException>(() =>
            RecordCopy.CopyToFolderAsync(new FolderPlace(folder.Path), Path.Combine(room.Path, "copy"), progress, stop.Token));
        progress.Told.ShouldBe(10_000);
        Directory.GetFileSystemEntries(room.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_record_without_its_key_is_not_copied_and_the_message_names_the_key()
    {
        using var folder = new TemporaryRecord();
        await Fill(folder, 3);
        using var room = new TemporaryRecord();
        File.Delete(Path.Combine(folder.Path, "private.key"));
        var refused = await Refused(new FolderPlace(folder.Path), Path.Combine(room.Path, "copy"));
        refused.Fault.ShouldBe(RecordFault.WrongKey);
        refused.Message.ShouldContain("private.key");
        Directory.GetFileSystemEntries(room.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_is_made_once_under_the_name_of_its_key()
    {
        using var room = new TemporaryRecord();
        using var key = SigningKey.Create("example.org/made");
        var place = new FolderPlace(Path.Combine(room.Path, "made"));
        using (var made = await place.CreateAsync(key)) made.PublicKey.ToString().ShouldBe(key.Verifier.ToString());
        using (var again = await place.OpenKeyAsync()) again.Verifier.ToString().ShouldBe(key.Verifier.ToString());
        (await Should.ThrowAsync<RecordException>(async () => await place.CreateAsync(key))).Fault.ShouldBe(RecordFault.Occupied);
    }

    private static async Task<RecordException> Refused(RecordPlace source, string target) =>
        await Should.ThrowAsync<RecordException>(() => RecordCopy.CopyToFolderAsync(source, target));

    private static async Task Fill(TemporaryRecord folder, int entries)
    {
        using var record = FolderRecord.Open(folder.Path);
        for (var number = 0; number < entries; number += 10_000)
        {
            await record.AppendAsync(Counted, ExpectedVersion.Any, Several(number, Math.Min(10_000, entries - number)), Tester);
        }
    }

    /// <summary>Entry 0 names a file, and another file is stored that none names; entry 1 has the sealed name of a person; another person
    /// was forgotten. The people are fictional.</summary>
    private static async Task<StoredFile> FillWithParts(TemporaryRecord folder, PersonId known, PersonId gone)
    {
        using var record = FolderRecord.Open(folder.Path);
        using var files = new FolderFileStore(folder.Path);
        using var keys = new FolderPersonKeys(folder.Path);
        var named = await files.PutAsync(new MemoryStream("evidence"u8.ToArray()));
        await files.PutAsync(new MemoryStream("named by no entry"u8.ToArray()));
        await keys.CreateAsync(known);
        await keys.CreateAsync(gone);
        await keys.DestroyAsync(gone);
        var joined = new EventType("people.joined", 1);
        var name = await new Sealer(keys).SealFieldsAsync(known, Counted, joined, Payload.Parse("""{"name":"M. Exemple"}"""), ["name"]);
        var evidence = new NewEvent(new EventType("tests.filed", 1), Payload.Parse(new FileReference(named).ToJson().ToJsonString()));
        await record.AppendAsync(Counted, ExpectedVersion.Any, [evidence, new NewEvent(joined, name)], Tester);
        return named;
    }

    private static Dictionary<string, string> Files(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(path => path, path => Convert.ToHexString(File.ReadAllBytes(path)));

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<long>
    {
        public long Told { get; private set; }

        public void Report(long value)
        {
            Told = value;
            stop.Cancel();
        }
    }
}
