using System.Security.Cryptography;
using System.Text;
using Portolan.Record.Events;
using Portolan.Record.Files;
using Portolan.Record.Folder;
using Portolan.Record.Tests.Contract;
using Portolan.Record.Tests.Folder;

namespace Portolan.Record.Tests.Files;

public class FolderFileStoreTests : FileContract
{
    private const int Mebibyte = 1024 * 1024;

    [Fact]
    public async Task A_large_file_passes_through_little_memory()
    {
        const long Length = 64L * Mebibyte;
        using var folder = new TemporaryRecord();
        using IFileStore store = new FolderFileStore(folder.Path);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var stored = await store.PutAsync(new EndlessStream(7, Length));
        var used = GC.GetAllocatedBytesForCurrentThread() - before;
        stored.Length.ShouldBe(Length);
        used.ShouldBeLessThan(Mebibyte);
        using var reference = new EndlessStream(7, Length);
        stored.Hash.ShouldBe(new FileHash(await SHA256.HashDataAsync(reference)));
        TestContext.Current.TestOutputHelper!.WriteLine($"{used} bytes of memory for {Length}");
    }

    [Fact]
    public async Task A_full_disk_is_a_clear_error_and_leaves_nothing()
    {
        using var folder = new TemporaryRecord();
        var store = new FolderFileStore(folder.Path) { Output = handle => new SmallDisk(new DiskOutput(handle), () => 200_000) };
        var error = await Should.ThrowAsync<RecordException>(() => store.PutAsync(new EndlessStream(1, Mebibyte)));
        error.Fault.ShouldBe(RecordFault.CannotWrite);
        error.Message.ShouldContain("no space");
        folder.StoredFiles().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_stored_again_while_a_collection_has_just_found_it_old_is_there_afterwards()
    {
        using var folder = new TemporaryRecord();
        var clock = new SetClock();
        var store = new FolderFileStore(folder.Path, clock);
        var old = await Put(store, "same");
        clock.Now += 2 * CollectedFiles.GracePeriod;
        Task<StoredFile>? again = null;
        clock.WhenAsked = () =>
        {
            again = Task.Run(() => Put(new FolderFileStore(folder.Path, clock), "same"));
            again.Wait(TimeSpan.FromMilliseconds(200));
        };
        (await store.CollectAsync(new HashSet<FileHash>())).Deleted.ShouldBe([old]);
        (await again.ShouldNotBeNull()).ShouldBe(old);
        (await store.ContainsAsync(old.Hash)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_folder_that_only_was_asked_is_not_made()
    {
        using var folder = new TemporaryRecord();
        var none = Path.Combine(folder.Path, "none");
        var store = new FolderFileStore(none);
        (await store.ContainsAsync(new FileHash(SHA256.HashData("a"u8)))).ShouldBeFalse();
        (await store.CollectAsync(new HashSet<FileHash>())).Deleted.ShouldBeEmpty();
        Directory.Exists(none).ShouldBeFalse();
    }

    [Fact]
    public async Task Files_are_for_their_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permissions of Unix");
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TemporaryRecord();
        await Put(new FolderFileStore(folder.Path), "secret");
        File.GetUnixFileMode(folder.StoredFiles()[0]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(Path.Combine(folder.Path, "files")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Verifying_names_what_nobody_stored()
    {
        using var folder = new TemporaryRecord();
        var stored = default(StoredFile);
        using (var files = await folder.Place.OpenFilesAsync()) stored = await Put(files, "stored");
        (await folder.Place.OpenStoreAsync()).Dispose();
        File.WriteAllText(Path.Combine(folder.Path, "files", "letter.txt"), "Dear");
        var misplaced = Path.Combine(Path.GetDirectoryName(folder.PathOf(stored.Hash))!, new string('0', 64));
        File.WriteAllText(misplaced, "");
        (await folder.Place.VerifyAsync()).Problems.Select(problem => (problem.Place, problem.Entry)).ShouldBe(
            [("files/letter.txt", null), (Path.GetRelativePath(folder.Path, misplaced), null)], ignoreOrder: true);
    }

    protected override ITemporaryPlace NewPlace() => new TemporaryRecord();
}
