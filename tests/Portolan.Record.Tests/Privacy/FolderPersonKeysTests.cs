using Portolan.Record.Folder;
using Portolan.Record.Privacy;
using Portolan.Record.Tests.Contract;
using Portolan.Record.Tests.Folder;

namespace Portolan.Record.Tests.Privacy;

public class FolderPersonKeysTests : PersonKeyContract
{
    [Fact]
    public async Task What_held_a_key_is_overwritten_where_it_stood()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows replaces no file that is open");
        using var folder = new TemporaryRecord();
        var keys = new FolderPersonKeys(folder.Path);
        var people = (await Make(keys, 2)).Keys.ToArray();
        using (var master = Hold(Path.Combine(folder.Path, "master.key")))
        using (var wrapped = Hold(folder.PathOf(people[0])))
        {
            await keys.RotateMasterKeyAsync();
            ShouldBeOverwritten(master).ShouldNotBe((byte)0);
            ShouldBeOverwritten(wrapped).ShouldNotBe((byte)0, "one who still reads it would take it for destroyed");
        }
        using var destroyed = Hold(folder.PathOf(people[1]));
        await keys.DestroyAsync(people[1]);
        ShouldBeOverwritten(destroyed);
    }

    [Fact]
    public async Task A_key_is_its_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permissions of Unix");
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TemporaryRecord();
        var person = (await Make(new FolderPersonKeys(folder.Path), 1)).Keys.Single();
        File.GetUnixFileMode(folder.PathOf(person)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    protected override ITemporaryPlace NewPlace() => new TemporaryRecord();

    protected override IPersonKeys OpenWithKeysOf(ITemporaryPlace place, string keyFolder) =>
        new FolderPersonKeys(((TemporaryRecord)place).Path, keyFolder);

    private static FileStream Hold(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    private static byte ShouldBeOverwritten(FileStream held)
    {
        var bytes = new byte[held.Length];
        held.ReadExactly(bytes);
        bytes.Length.ShouldBeGreaterThan(0);
        return bytes.Distinct().ShouldHaveSingleItem();
    }
}
