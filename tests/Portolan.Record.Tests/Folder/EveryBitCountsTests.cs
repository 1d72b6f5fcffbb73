using Portolan.Record.Events;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Folder;

public class EveryBitCountsTests
{
    private const int Entries = 700;

    [Fact]
    public async Task Any_flipped_bit_of_any_stored_file_is_seen_and_the_first_bad_entry_named()
    {
        var rounds = Rounds.Of(300);
        using var folder = new TemporaryRecord();
        var starts = await Fill(folder);
        FolderVerifier.Verify(folder.Path).Problems.ShouldBeEmpty();
        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0).Order(StringComparer.Ordinal).ToArray();
        var random = new Random(20261120);
        for (var round = 0; round < rounds; round++)
        {
            var file = files[round % files.Length];
            var whole = File.ReadAllBytes(file);
            var bit = random.NextInt64(whole.Length * 8L);
            var changed = (byte[])whole.Clone();
            changed[bit / 8] ^= (byte)(1 << (int)(bit % 8));
            File.WriteAllBytes(file, changed);
            var report = FolderVerifier.Verify(folder.Path);
            var name = Path.GetRelativePath(folder.Path, file);
            report.Problems.ShouldContain(problem => problem.Place == name, $"bit {bit} of {name}");
            if (starts.TryGetValue(file, out var offsets)) report.FirstBadEntry.ShouldBe(offsets.Last(start => start.Offset <= bit / 8).Entry, $"bit {bit} of {name}");
            if (name.StartsWith("tile", StringComparison.Ordinal)) report.FirstBadEntry.ShouldNotBeNull($"bit {bit} of {name}");
            File.WriteAllBytes(file, whole);
        }
        FolderVerifier.Verify(folder.Path).Problems.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper!.WriteLine($"{rounds} bits of {files.Length} files");
    }

    [Fact]
    public async Task An_entry_rewritten_with_a_fresh_checksum_is_named_too()
    {
        using var folder = new TemporaryRecord();
        var starts = await Fill(folder);
        var (file, offsets) = starts.OrderBy(pair => pair.Key, StringComparer.Ordinal).ElementAt(1);
        var bytes = File.ReadAllBytes(file);
        var (offset, entry) = offsets[3];
        var frame = bytes.AsSpan((int)offset, (int)(offsets[4].Offset - offset));
        frame[^3] ^= 1;
        Frame.Seal(frame, 0, 0);
        File.WriteAllBytes(file, bytes);
        FolderVerifier.Verify(folder.Path).FirstBadEntry.ShouldBe(entry);
        FolderVerifier.Verify(folder.Path).Problems.ShouldContain(problem => problem.Place == "checkpoint");
    }

    [Fact]
    public async Task Checkpoints_of_a_growing_record_follow_each_other_and_its_tiles_prove_it_to_others()
    {
        using var folder = new TemporaryRecord();
        using var record = FolderRecord.Open(folder.Path);
        var before = await record.PublishAsync();
        for (var size = 100; size <= 900; size += 100)
        {
            await record.AppendAsync(Counted, ExpectedVersion.Any, Several(size - 100, 100), Tester);
            var checkpoint = await record.PublishAsync();
            checkpoint.Size.ShouldBe(size);
            (await record.ProveConsistencyAsync(before.Size, size)).Verify(before.Root, checkpoint.Root).ShouldBeTrue();
            var bundle = File.ReadAllBytes(Path.Combine(folder.Path, "tile", "entries", "000" + (size < 256 ? $".p/{size}" : "")));
            var first = bundle[2..(2 + bundle[0] * 256 + bundle[1])];
            var path = new Queue<byte[]>((await record.ProveInclusionAsync(0, size)).Path.Select(Proof.HashTreeTests.Bytes));
            Proof.ReferenceTree.RootFromInclusion(0, size, Proof.ReferenceTree.LeafHash(first), path).ShouldBe(Proof.HashTreeTests.Bytes(checkpoint.Root));
            before = checkpoint;
        }
        FolderVerifier.Verify(folder.Path).Problems.ShouldBeEmpty();
    }

    /// <summary>Fills a record over several segments; gives where each entry begins in each of them (the header counts to the first).</summary>
    private static async Task<Dictionary<string, List<(long Offset, long Entry)>>> Fill(TemporaryRecord folder)
    {
        using (var record = FolderRecord.Open(folder.Path, new FolderOptions { SegmentLength = 40_000 }))
        {
            for (var number = 0; number < Entries; number++)
            {
                await record.AppendAsync(StreamId.Parse($"s/{number % 5}"), ExpectedVersion.Any, Several(number, 1), Tester);
                if (number == 333) await record.PublishAsync();
            }
            await record.PublishAsync();
        }
        await new FolderFileStore(folder.Path).PutAsync(new MemoryStream(new byte[3000]));
        var keys = new FolderPersonKeys(folder.Path);
        var forgotten = PersonId.New();
        await keys.CreateAsync(PersonId.New());
        await keys.CreateAsync(forgotten);
        await keys.DestroyAsync(forgotten);
        var starts = new Dictionary<string, List<(long Offset, long Entry)>>();
        var entry = 0L;
        foreach (var file in Directory.GetFiles(folder.Segments).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            var offsets = starts[file] = [];
            for (var at = 24; at < bytes.Length; entry++)
            {
                offsets.Add((at == 24 ? 0 : at, entry));
                at += 16 + (bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3]);
            }
        }
        return starts;
    }
}
