using System.Text;
using Portolan.Record.Events;
using Portolan.Record.Folder;
using Portolan.Record.Proof;
using Portolan.Record.Tests.Folder;
using static Portolan.Record.Tests.Folder.TemporaryRecord;

namespace Portolan.Record.Tests.Proof;

public class EntryProofTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(300)]
    public async Task A_proof_needs_its_text_and_the_public_key_alone(int entries)
    {
        using var folder = new TemporaryRecord();
        var (record, key) = await Published(folder, entries);
        using (record)
        {
            for (var number = 0; number < entries; number += 1 + entries / 9)
            {
                var proof = EntryProof.Parse((await EntryProof.OfAsync(record, number))!.ToString());
                proof.Check(key, out var entry, out var signed).ShouldBe(ProofOutcome.Holds);
                entry!.ShouldBe((await All(record))[number]);
                signed!.Size.ShouldBe(entries);
            }
        }
    }

    [Fact]
    public async Task The_text_is_that_of_tlog_proof()
    {
        using var folder = new TemporaryRecord();
        var (record, _) = await Published(folder, 2);
        using (record)
        {
            var lines = (await EntryProof.OfAsync(record, 1))!.ToString().Split('\n');
            var other = TreeHasher.Leaf(EntryForm.Encode((await All(record))[0]));
            lines[0].ShouldBe("c2sp.org/tlog-proof@v1");
            Convert.FromBase64String(lines[1]["extra ".Length..]).ShouldBe(EntryForm.Encode((await All(record))[1]));
            lines[2..5].ShouldBe(["index 1", other.ToString(), ""]);
            string.Join('\n', lines[5..]).ShouldBe(await record.ReadCheckpointAsync());
        }
    }

    [Fact]
    public async Task No_proof_is_given_of_what_no_checkpoint_signs()
    {
        using var folder = new TemporaryRecord();
        using var record = FolderRecord.Open(folder.Path);
        await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester);
        (await EntryProof.OfAsync(record, 0)).ShouldBeNull();
        await record.PublishAsync();
        await record.AppendAsync(Counted, ExpectedVersion.Any, Several(1, 1), Tester);
        (await EntryProof.OfAsync(record, 0)).ShouldNotBeNull();
        (await EntryProof.OfAsync(record, 1)).ShouldBeNull();
    }

    [Fact]
    public async Task Any_changed_bit_of_a_proof_is_seen()
    {
        using var folder = new TemporaryRecord();
        var (record, key) = await Published(folder, 5);
        using (record)
        {
            var whole = Encoding.UTF8.GetBytes((await EntryProof.OfAsync(record, 3))!.ToString());
            for (var bit = 0; bit < whole.Length * 8; bit++)
            {
                var changed = (byte[])whole.Clone();
                changed[bit / 8] ^= (byte)(1 << (bit % 8));
                Holds(Encoding.UTF8.GetString(changed), key).ShouldBeFalse($"bit {bit}");
            }
        }
    }

    [Fact]
    public async Task A_proof_cut_anywhere_is_none_and_says_at_which_line()
    {
        using var folder = new TemporaryRecord();
        var (record, _) = await Published(folder, 5);
        using (record)
        {
            var whole = (await EntryProof.OfAsync(record, 3))!.ToString();
            for (var length = 0; length < whole.Length; length++)
            {
                var line = whole[..length].Count(letter => letter == '\n') + 1;
                var refused = Should.Throw<FormatException>(() => EntryProof.Parse(whole[..length]), $"{length} characters");
                int.Parse(refused.Message["line ".Length..refused.Message.IndexOf(':')]).ShouldBeLessThanOrEqualTo(line);
            }
        }
    }

    [Theory]
    [InlineData("c2sp.org/tlog-proof@v2\n", "line 1: expected 'c2sp.org/tlog-proof@v1'")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 3\n", "line 2: expected 'extra ' and the entry in Base64, found 'index 3'")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra !\n", "line 2: expected 'extra '")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AA==\nindex 03\n", "line 3: expected 'index '")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AA==\nindex -1\n", "line 3: expected 'index '")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AA==\nindex 3\nabc\n", "line 4: expected a hash of 32 bytes")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AA==\nindex 3\n\nexample.org\n3\n", "line 5: expected a signed checkpoint")]
    public void What_is_no_proof_is_refused_by_its_line(string text, string expected) =>
        Should.Throw<FormatException>(() => EntryProof.Parse(text)).Message.ShouldStartWith(expected);

    [Fact]
    public async Task What_fails_is_told_apart()
    {
        using var folder = new TemporaryRecord();
        var (record, key) = await Published(folder, 5);
        using var stranger = SigningKey.Create(key.Name);
        using (record)
        {
            var proof = (await EntryProof.OfAsync(record, 3))!;
            var text = proof.ToString();
            Outcome(text, stranger.Verifier).ShouldBe(ProofOutcome.NotSigned);
            Outcome(text.Replace("index 3", "index 2", StringComparison.Ordinal), key).ShouldBe(ProofOutcome.NotIncluded);
            Outcome(text.Replace($"{key.Name}\n5\n", $"{key.Name}\n6\n", StringComparison.Ordinal), key).ShouldBe(ProofOutcome.BrokenSignature);
            var other = EntryForm.Encode((await All(record))[2]);
            Outcome(new EntryProof(other, proof.Path, proof.Note).ToString(), key).ShouldBe(ProofOutcome.NotIncluded);
        }
    }

    [Fact]
    public async Task What_a_key_signs_under_another_name_or_number_is_no_proof()
    {
        using var folder = new TemporaryRecord();
        var (record, _) = await Published(folder, 5);
        using (record)
        {
            var form = EntryForm.Encode((await All(record))[3]);
            using var key = SigningKey.Create("example.org");
            Outcome(Alone(form, "example.org", key), key.Verifier).ShouldBe(ProofOutcome.OtherEntry);
            Outcome(Alone([1, 2, 3], "example.org", key), key.Verifier).ShouldBe(ProofOutcome.OtherEntry);
            Outcome(Alone(EntryForm.Encode((await All(record))[0]), "example.org", key), key.Verifier).ShouldBe(ProofOutcome.Holds);
            Outcome(Alone(form, "example.com", key), key.Verifier).ShouldBe(ProofOutcome.OtherRecord);
        }
    }

    /// <summary>A proof of a tree with one leaf.</summary>
    private static string Alone(byte[] form, string origin, SigningKey key) =>
        new EntryProof(form, new InclusionProof(0, 1, []), SignedNote.Sign(new Checkpoint(origin, 1, TreeHasher.Leaf(form)).Text, key)).ToString();

    private static ProofOutcome Outcome(string text, VerifierKey key) => EntryProof.Parse(text).Check(key, out _, out _);

    private static bool Holds(string text, VerifierKey key)
    {
        try
        {
            return Outcome(text, key) == ProofOutcome.Holds;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static async Task<(FolderRecord Record, VerifierKey Key)> Published(TemporaryRecord folder, int entries)
    {
        var record = FolderRecord.Open(folder.Path, new FolderOptions { Origin = "example.org/record" });
        await record.AppendAsync(Counted, ExpectedVersion.Any, Several(0, entries), Tester);
        await record.PublishAsync();
        return (record, record.PublicKey);
    }
}
