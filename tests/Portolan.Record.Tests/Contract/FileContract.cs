using System.Security.Cryptography;
using System.Text;
using Portolan.Record.Events;
using Portolan.Record.Files;
using Portolan.Record.Privacy;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Contract;

/// <summary>What every store of files does, whatever keeps them.</summary>
public abstract class FileContract
{
    private const int Mebibyte = 1024 * 1024, Piece = 256 * 1024;

    private static readonly byte[] Report = Encoding.UTF8.GetBytes("The report of a fictional audit.");

    /// <summary>Which bits of a file are flipped: every so many-th.</summary>
    protected virtual int EveryBit => 1;

    protected abstract ITemporaryPlace NewPlace();

    [Fact]
    public async Task What_is_stored_is_named_by_its_content_and_comes_back_as_it_was()
    {
        using var place = NewPlace();
        using var store = await place.Place.OpenFilesAsync();
        int[] lengths = [0, 1, 300_000, Piece - 1, Piece, Piece + 1, 2 * Piece];
        foreach (var content in lengths.Select(RandomNumberGenerator.GetBytes))
        {
            var stored = await store.PutAsync(new MemoryStream(content));
            stored.ShouldBe(new StoredFile(new FileHash(SHA256.HashData(content)), content.Length));
            (await ReadAll(store, stored.Hash)).ShouldBe(content);
            using var copy = new MemoryStream();
            await store.CopyToAsync(stored.Hash, copy);
            copy.ToArray().ShouldBe(content);
            (await store.ContainsAsync(stored.Hash)).ShouldBeTrue();
        }
        var listed = await Listed(store);
        listed.Count.ShouldBe(lengths.Length);
        listed.Select(file => file.Hash.ToString()).ShouldBe(listed.Select(file => file.Hash.ToString()).Order(StringComparer.Ordinal));
        (await store.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_content_from_many_threads_at_once_is_stored_once()
    {
        const int Threads = 32;
        using var place = NewPlace();
        var stored = await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(async () =>
        {
            using var store = await place.Place.OpenFilesAsync();
            return await store.PutAsync(new MemoryStream(Report));
        })));
        stored.Distinct().ShouldHaveSingleItem();
        place.CountFiles().ShouldBe(1);
        using var again = await place.Place.OpenFilesAsync();
        (await ReadAll(again, stored[0].Hash)).ShouldBe(Report);
    }

    [Fact]
    public async Task Content_that_breaks_off_leaves_nothing()
    {
        using var place = NewPlace();
        using var store = await place.Place.OpenFilesAsync();
        (await Should.ThrowAsync<IOException>(() => store.PutAsync(new BreakingStream(3 * Piece)))).Message.ShouldBe("the line is dead");
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => store.PutAsync(new MemoryStream(Report), cancellation: cancellation.Token));
        place.CountFiles().ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_longer_than_allowed_is_refused_and_leaves_nothing()
    {
        using var place = NewPlace();
        using var store = await place.Place.OpenFilesAsync();
        var error = await Should.ThrowAsync<RecordException>(() => store.PutAsync(new EndlessStream(1, long.MaxValue), 3 * Mebibyte));
        error.Fault.ShouldBe(RecordFault.TooLarge);
        error.Message.ShouldContain("3145728 bytes");
        place.CountFiles().ShouldBe(0);
        (await store.PutAsync(new MemoryStream(Report), Report.Length)).Length.ShouldBe(Report.Length);
    }

    [Fact]
    public async Task Any_flipped_bit_is_seen_by_who_reads_and_by_who_verifies_and_storing_it_again_mends_it()
    {
        using var place = NewPlace();
        using var store = await place.Place.OpenFilesAsync();
        var stored = await store.PutAsync(new MemoryStream(Report));
        for (var bit = 0; bit < Report.Length * 8; bit += EveryBit)
        {
            var changed = (byte[])Report.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            place.Damage(stored.Hash, changed);
            await ShouldBeDamaged(place, store, stored.Hash);
        }
        place.Damage(stored.Hash, Report[..^1]);
        await ShouldBeDamaged(place, store, stored.Hash);
        place.Damage(stored.Hash, []);
        await ShouldBeDamaged(place, store, stored.Hash);
        await store.PutAsync(new MemoryStream(Report));
        (await ReadAll(store, stored.Hash)).ShouldBe(Report);
        (await store.VerifyAsync()).ShouldBeEmpty();
        place.CountFiles().ShouldBe(1);
    }

    [Fact]
    public async Task A_reader_never_gets_the_last_byte_of_a_damaged_file_nor_more_than_the_file_had()
    {
        using var place = NewPlace();
        using var store = await place.Place.OpenFilesAsync();
        var stored = await store.PutAsync(new MemoryStream(Report));
        using (var grown = await store.OpenAsync(stored.Hash))
        {
            place.Damage(stored.Hash, [.. Report, .. "And more."u8]);
            Should.Throw<RecordException>(() => grown.ReadExactly(new byte[100]));
        }
        place.Damage(stored.Hash, [.. Report[..^1], 0]);
        using var content = await store.OpenAsync(stored.Hash);
        content.ReadExactly(new byte[Report.Length - 1]);
        Should.Throw<RecordException>(() => content.ReadByte()).Fault.ShouldBe(RecordFault.Damaged);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_clear_answer_and_asking_makes_nothing()
    {
        using var place = NewPlace();
        using var store = await place.Place.OpenFilesAsync();
        var hash = new FileHash(SHA256.HashData(Report));
        (await store.ContainsAsync(hash)).ShouldBeFalse();
        (await Should.ThrowAsync<RecordException>(() => store.OpenAsync(hash))).Fault.ShouldBe(RecordFault.Missing);
        (await Listed(store)).ShouldBeEmpty();
        (await store.VerifyAsync()).ShouldBeEmpty();
        (await store.CollectAsync(new HashSet<FileHash>())).Deleted.ShouldBeEmpty();
        (await place.Place.ExistsAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_what_is_neither_kept_nor_young_is_deleted_and_what_is_stored_again_is_young_again()
    {
        using var place = NewPlace();
        var clock = new SetClock();
        using var store = await place.Place.OpenFilesAsync(clock);
        var (kept, unused, again) = (await Put(store, "kept"), await Put(store, "unused"), await Put(store, "again"));
        place.LeaveUnfinished(clock.Now);
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
        place.CountFiles().ShouldBe(3);
    }

    [Fact]
    public async Task What_is_stored_again_beside_a_collection_that_finds_it_old_is_there_afterwards()
    {
        using var place = NewPlace();
        using var store = await place.Place.OpenFilesAsync();
        using var other = await place.Place.OpenFilesAsync();
        using var before = await place.Place.OpenFilesAsync(new SetClock { Now = DateTimeOffset.UtcNow - 2 * CollectedFiles.GracePeriod });
        var (deleted, rounds) = (0, 25);
        for (var round = 0; round < rounds; round++)
        {
            var old = await Put(before, "same");
            var collecting = Task.Run(() => store.CollectAsync(new HashSet<FileHash>()));
            (await Put(other, "same")).ShouldBe(old);
            deleted += (await collecting).Deleted.Count;
            (await ReadAll(store, old.Hash)).Length.ShouldBe(4);
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{deleted} of {rounds} were deleted first and stored after");
    }

    [Fact]
    public async Task A_record_is_made_in_a_place_that_has_files_and_keys_already()
    {
        using var place = NewPlace();
        using (var files = await place.Place.OpenFilesAsync()) await files.PutAsync(new MemoryStream([1]));
        using (var keys = await place.Place.OpenPersonKeysAsync()) await keys.CreateAsync(PersonId.New());
        (await place.Place.ExistsAsync()).ShouldBeFalse();
        (await Should.ThrowAsync<RecordException>(async () => await place.Place.OpenReaderAsync())).Fault.ShouldBeOneOf(RecordFault.Missing, RecordFault.NotARecord);
        (await Should.ThrowAsync<RecordException>(async () => await place.Place.VerifyAsync())).Fault.ShouldBeOneOf(RecordFault.Missing, RecordFault.NotARecord);
        using (var store = await place.Place.OpenStoreAsync()) await store.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester);
        (await place.Place.ExistsAsync()).ShouldBeTrue();
        (await place.Place.VerifyAsync()).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Verifying_names_the_entry_whose_file_is_missing_or_damaged()
    {
        using var place = NewPlace();
        var (lost, damaged, unnamed) = (default(StoredFile), default(StoredFile), default(StoredFile));
        using (var files = await place.Place.OpenFilesAsync())
        using (var store = await place.Place.OpenStoreAsync())
        {
            (lost, damaged, unnamed) = (await Put(files, "lost"), await Put(files, "damaged"), await Put(files, "unnamed"));
            NewEvent[] events = [Event(0), Naming(damaged), Naming(lost), Naming(lost)];
            await store.AppendAsync(Counted, ExpectedVersion.Any, events, Tester);
        }
        (await place.Place.VerifyAsync()).Problems.ShouldBeEmpty();
        place.Lose(lost.Hash);
        place.Damage(damaged.Hash, "Damaged"u8.ToArray());
        place.Damage(unnamed.Hash, "Unnamed"u8.ToArray());
        var problems = (await place.Place.VerifyAsync()).Problems;
        problems.Select(problem => (problem.Place, problem.Entry)).ShouldBe(
            [(place.NameOf(damaged.Hash), 1L), (place.NameOf(unnamed.Hash), null), (place.NameOf(lost.Hash), 2L)], ignoreOrder: true);
        problems.Single(problem => problem.Place == place.NameOf(lost.Hash)).What.ShouldBe("is missing");
    }

    protected static Task<StoredFile> Put(IFileStore store, string text) => store.PutAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    protected static async Task<byte[]> ReadAll(IFileStore store, FileHash hash)
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

    private static NewEvent Naming(StoredFile file) => new(new EventType("tests.filed", 1), Payload.Parse(new FileReference(file, "a.txt").ToJson().ToJsonString()));

    private static async Task ShouldBeDamaged(ITemporaryPlace place, IFileStore store, FileHash hash)
    {
        (await Should.ThrowAsync<RecordException>(() => ReadAll(store, hash))).Fault.ShouldBe(RecordFault.Damaged);
        using var target = new MemoryStream();
        await Should.ThrowAsync<RecordException>(() => store.CopyToAsync(hash, target));
        target.Length.ShouldBe(0);
        (await store.VerifyAsync()).ShouldHaveSingleItem().Place.ShouldBe(place.NameOf(hash));
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
