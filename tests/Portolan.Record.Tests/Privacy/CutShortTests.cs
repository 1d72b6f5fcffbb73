using System.Text;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;
using Portolan.Record.Tests.Folder;
using static Portolan.Record.Tests.Contract.PersonKeyContract;

namespace Portolan.Record.Tests.Privacy;

/// <summary>The folder as it is after each single change on the disk, which is what a crash there leaves.</summary>
public class CutShortTests
{
    [Fact]
    public async Task A_rotation_cut_short_after_any_step_leaves_every_key_readable_and_can_be_asked_for_again()
    {
        using var folder = new TemporaryRecord();
        var known = await Make(new FolderPersonKeys(folder.Path), 4);
        using var steps = new Steps(folder);
        await steps.Watched.RotateMasterKeyAsync();
        steps.Folders.Count.ShouldBeGreaterThan(2 * known.Count);
        foreach (var left in steps.Folders)
        {
            var keys = new FolderPersonKeys(left.Path);
            foreach (var (person, bytes) in known) (await Bytes(keys, person)).ShouldBe(bytes);
            (await keys.RotateMasterKeyAsync()).ShouldBe(known.Count);
            foreach (var (person, bytes) in known) (await Bytes(keys, person)).ShouldBe(bytes);
            MasterKeysOf(left).ShouldBe(1);
            Directory.GetFiles(left.Path, "*.new", SearchOption.AllDirectories).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_destruction_cut_short_after_any_step_leaves_the_key_or_nothing_and_can_be_asked_for_again()
    {
        using var folder = new TemporaryRecord();
        var known = await Make(new FolderPersonKeys(folder.Path), 2);
        var (person, key) = known.First();
        File.Copy(folder.PathOf(person), folder.PathOf(person) + ".new");
        var wrapped = File.ReadAllLines(folder.PathOf(person))[2];
        using var where = new FileStream(folder.PathOf(person), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var steps = new Steps(folder, where);
        await steps.Watched.DestroyAsync(person);
        var states = new List<PersonKeyState>();
        foreach (var (left, stood) in steps.Folders.Zip(steps.Stood))
        {
            var keys = new FolderPersonKeys(left.Path);
            states.Add(await keys.StateAsync(person));
            stood.Contains(wrapped, StringComparison.Ordinal).ShouldBe(states[^1] == PersonKeyState.Exists);
            if (states[^1] == PersonKeyState.Exists) (await Bytes(keys, person)).ShouldBe(key);
            await keys.DestroyAsync(person);
            (await keys.GetAsync(person)).ShouldBeNull();
            (await Should.ThrowAsync<RecordException>(() => keys.CreateAsync(person))).Fault.ShouldBe(RecordFault.Forgotten);
            (await Bytes(keys, known.Last().Key)).ShouldBe(known.Last().Value);
            Directory.GetFiles(left.Path, "*.new", SearchOption.AllDirectories).ShouldBeEmpty();
        }
        states.ShouldContain(PersonKeyState.Exists);
        states.ShouldBe(states.OrderBy(state => state == PersonKeyState.Destroyed));
        states[^1].ShouldBe(PersonKeyState.Destroyed);
    }

    [Fact]
    public async Task A_first_key_cut_short_after_any_step_can_be_asked_for_again()
    {
        using var folder = new TemporaryRecord();
        var person = PersonId.New();
        using var steps = new Steps(folder);
        await steps.Watched.CreateAsync(person);
        foreach (var left in steps.Folders)
        {
            var keys = new FolderPersonKeys(left.Path);
            await keys.CreateAsync(person);
            (await Bytes(keys, person)).Length.ShouldBe(32);
        }
        steps.Folders.Count.ShouldBe(6);
    }

    private sealed class Steps : IDisposable
    {
        public Steps(TemporaryRecord folder, FileStream? where = null) => Watched = new FolderPersonKeys(folder.Path, null, null, () =>
        {
            Folders.Add(folder.Copy());
            var bytes = new byte[where?.Length ?? 0];
            if (where is not null) RandomAccess.Read(where.SafeFileHandle, bytes, 0);
            Stood.Add(Encoding.UTF8.GetString(bytes));
        });

        public FolderPersonKeys Watched { get; }

        public List<TemporaryRecord> Folders { get; } = [];

        /// <summary>What stood after each step where the watched file was, whether or not it still has its name.</summary>
        public List<string> Stood { get; } = [];

        public void Dispose()
        {
            foreach (var folder in Folders) folder.Dispose();
        }
    }
}
