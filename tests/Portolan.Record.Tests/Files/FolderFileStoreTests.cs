using System.Security.Cryptography;
using System.Text;
using Portolan.Record.Files;
using Portolan.Record.Folder;
using Portolan.Record.Tests.Folder;

namespace Portolan.Record.Tests.Files;

public class FolderFileStoreTests
{
    private const int Mebibyte = 1024 * 1024;

    private static readonly byte[] Report = Encoding.UTF8.GetBytes("The report of a fictional audit.");

    [Fact]
    public async Task What_is_stored_is_named_by_its_content_and_comes_back_as_it_was()
    {
        using var folder = new TemporaryRecord();
        using IFileStore store = new FolderFileStore(folder.Path);
        foreach (var content in (byte[][])[[], Report, RandomNumberGenerator.GetBytes(300_000)])
        {
            var stored = await store.PutAsync(new MemoryStream(content));
            stored.ShouldBe(new StoredFile(new FileHash(SHA256.HashData(content)), content.Length));
            (await ReadAll(store, stored.Hash)).ShouldBe(content);
            using var copy = new MemoryStream();
            await store.CopyToAsync(stored.Hash, copy);
            copy.ToArray().ShouldBe(content);
            (await store.ContainsAsync(stored.Hash)).ShouldBeTrue();
        }
        (await Listed(store)).Count.ShouldBe(3);
        (await store.VerifyAsync()).ShouldBeEmpty();
    }

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
    public async Task The_same_content_from_many_threads_at_once_is_stored_once()
    {
        const int Threads = 32;
        using var folder = new TemporaryRecord();
        var stored = await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() => new FolderFileStore(folder.Path).PutAsync(new MemoryStream(Report)))));
        stored.Distinct().ShouldHaveSingleItem();
        Stored(folder).ShouldHaveSingleItem();
        (await ReadAll(new FolderFileStore(folder.Path), stored[0].Hash)).ShouldBe(Report);
    }

    [Fact]
    public async Task Content_that_breaks_off_leaves_nothing()
    {
        using var folder = new TemporaryRecord();
        var store = new FolderFileStore(folder.Path);
        (await Should.ThrowAsync<IOException>(() => store.PutAsync(new BreakingStream(300_000)))).Message.ShouldBe("the line is dead");
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => store.PutAsync(new MemoryStream(Report), cancellation: cancellation.Token));
        Stored(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_longer_than_allowed_is_refused_and_leaves_nothing()
    {
        using var folder = new TemporaryRecord();
        var store = new FolderFileStore(folder.Path);
        var error = await Should.ThrowAsync<RecordException>(() => store.PutAsync(new EndlessStream(1, long.MaxValue), 3 * Mebibyte));
        error.Fault.ShouldBe(RecordFault.TooLarge);
        error.Message.ShouldContain("3145728 bytes");
        Stored(folder).ShouldBeEmpty();
        (await store.PutAsync(new MemoryStream(Report), Report.Length)).Length.ShouldBe(Report.Length);
    }

    [Fact]
    public async Task A_full_disk_is_a_clear_error_and_leaves_nothing()
    {
        using var folder = new TemporaryRecord();
        var store = new FolderFileStore(folder.Path) { Output = handle => new SmallDisk(new DiskOutput(handle), () => 200_000) };
        var error = await Should.ThrowAsync<RecordException>(() => store.PutAsync(new EndlessStream(1, Mebibyte)));
        error.Fault.ShouldBe(RecordFault.CannotWrite);
        error.Message.ShouldContain("no space");
        Stored(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Any_flipped_bit_is_seen_by_who_reads_and_by_who_verifies_and_storing_it_again_mends_it()
    {
        using var folder = new TemporaryRecord();
        using IFileStore store = new FolderFileStore(folder.Path);
        var stored = await store.PutAsync(new MemoryStream(Report));
        var path = Stored(folder).ShouldHaveSingleItem();
        for (var bit = 0; bit < Report.Length * 8; bit++)
        {
            var changed = (byte[])Report.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(path, changed);
            await ShouldBeDamaged(store, stored.Hash);
        }
        File.WriteAllBytes(path, Report[..^1]);
        await ShouldBeDamaged(store, stored.Hash);
        File.WriteAllBytes(path, []);
        await ShouldBeDamaged(store, stored.Hash);
        await store.PutAsync(new MemoryStream(Report));
        (await ReadAll(store, stored.Hash)).ShouldBe(Report);
        (await store.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reader_never_gets_the_last_byte_of_a_damaged_file_nor_more_than_the_file_had()
    {
        using var folder = new TemporaryRecord();
        var store = new FolderFileStore(folder.Path);
        var stored = await store.PutAsync(new MemoryStream(Report));
        var path = Stored(folder)[0];
        using (var grown = await store.OpenAsync(stored.Hash))
        {
            File.AppendAllText(path, "And more.");
            Should.Throw<RecordException>(() => grown.ReadExactly(new byte[100]));
        }
        File.WriteAllBytes(path, [.. Report[..^1], 0]);
        using var content = await store.OpenAsync(stored.Hash);
        content.ReadExactly(new byte[Report.Length - 1]);
        Should.Throw<RecordException>(() => content.ReadByte());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_clear_answer()
    {
        using var folder = new TemporaryRecord();
        var store = new FolderFileStore(Path.Combine(folder.Path, "none"));
        var hash = new FileHash(SHA256.HashData(Report));
        (await store.ContainsAsync(hash)).ShouldBeFalse();
        (await Should.ThrowAsync<RecordException>(() => store.OpenAsync(hash))).Fault.ShouldBe(RecordFault.Missing);
        (await Listed(store)).ShouldBeEmpty();
        (await store.VerifyAsync()).ShouldBeEmpty();
        (await store.CollectAsync(new HashSet<FileHash>())).Deleted.ShouldBeEmpty();
        Directory.Exists(Path.Combine(folder.Path, "none")).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_what_is_neither_kept_nor_young_is_deleted_and_what_is_stored_again_is_young_again()
    {
        using var folder = new TemporaryRecord();
        var clock = new SetClock();
        var store = new FolderFileStore(folder.Path, clock);
        var (kept, unused, again) = (await Put(store, "kept"), await Put(store, "unused"), await Put(store, "again"));
        var unfinished = Path.Combine(folder.Path, "files", "incoming", "left-by-a-crash");
        File.WriteAllText(unfinished, "half");
        File.SetLastWriteTimeUtc(unfinished, clock.Now.UtcDateTime);
        clock.Now += CollectedFiles.GracePeriod - TimeSpan.FromSeconds(1);
        var early = await store.CollectAsync(new HashSet<FileHash> { kept.Hash });
        (early.Deleted.Count, early.Unfinished, early.Young).ShouldBe((0, 0, 2));
        clock.Now += TimeSpan.FromSeconds(2);
        await Put(store, "again");
        var young = await Put(store, "young");
        var late = await store.CollectAsync(new HashSet<FileHash> { kept.Hash });
        late.Deleted.ShouldBe([unused]);
        (late.Unfinished, late.Young).ShouldBe((1, 2));
        (await Listed(store)).ShouldBe([kept, again, young], ignoreOrder: true);
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
    public async Task Files_are_for_their_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permissions of Unix");
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TemporaryRecord();
        await Put(new FolderFileStore(folder.Path), "secret");
        File.GetUnixFileMode(Stored(folder)[0]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(Path.Combine(folder.Path, "files")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static Task<StoredFile> Put(FolderFileStore store, string text) => store.PutAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static string[] Stored(TemporaryRecord folder) =>
        [.. Directory.GetFiles(Path.Combine(folder.Path, "files"), "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal))];

    private static async Task<byte[]> ReadAll(IFileStore store, FileHash hash)
    {
        using var content = await store.OpenAsync(hash);
        using var all = new MemoryStream();
        await content.CopyToAsync(all);
        return all.ToArray();
    }

    private static async Task<List<StoredFile>> Listed(IFileStore store)
    {
        var files = new List<StoredFile>();
        await foreach (var file in store.ListAsync()) files.Add(file);
        return files;
    }

    private static async Task ShouldBeDamaged(IFileStore store, FileHash hash)
    {
        (await Should.ThrowAsync<RecordException>(() => ReadAll(store, hash))).Fault.ShouldBe(RecordFault.Damaged);
        using var target = new MemoryStream();
        await Should.ThrowAsync<RecordException>(() => store.CopyToAsync(hash, target));
        target.Length.ShouldBe(0);
        (await store.VerifyAsync()).ShouldHaveSingleItem().Place.ShouldBe($"files/{hash.ToString()[..2]}/{hash}");
    }

    /// <summary>A stream that gives so many bytes and then fails.</summary>
    private sealed class BreakingStream(int length) : MemoryStream(new byte[length])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            return read > 0 ? read : throw new IOException("the line is dead");
        }
    }
}
