using System.Text.Json;
using Portolan.Record.Events;
using Portolan.Record.Folder;
using Portolan.Record.Proof;

namespace Portolan.Tests.CommandLine;

/// <summary>The record as people read it and as auditors check it.</summary>
public sealed class RecordTests : IDisposable
{
    private readonly RecordFolder record = new();

    public void Dispose() => this.record.Dispose();

    [Fact]
    public void The_journal_is_printed() => Golden.Match("record-list.txt", this.record.Run("list").Done);

    [Fact]
    public void An_entry_is_printed_in_full() => Golden.Match("record-show.txt", this.record.Run("show", "3").Done);

    [Fact]
    public void An_entry_is_given_as_JSON() => Golden.Match("record-show.json", this.record.Run("show", "2", "--format", "json").Done);

    [Fact]
    public void The_export_has_every_entry_on_a_line() => Golden.Match("record-export.ndjson", this.record.Run("export").Done);

    [Fact]
    public void The_size_of_a_record_is_printed()
    {
        this.record.Run("checkpoint").ExitCode.ShouldBe(0);
        this.record.Append("""{"note":"later"}""");
        var json = this.record.Run("stats", "--format", "json").Json;
        json.GetProperty("unsigned").GetInt64().ShouldBe(1);
        json.GetProperty("checkpoint").GetProperty("size").GetInt64().ShouldBe(7);
        json.GetProperty("types")[0].GetProperty("entries").GetInt64().ShouldBe(2);
        json.GetProperty("bytes").GetInt64().ShouldBe(this.Forms().Sum(form => (long)form.Length));
    }

    [Fact]
    public void The_counts_are_printed() => Golden.Match("record-stats.txt", this.record.Run("stats").Done);

    [Theory]
    [InlineData(new[] { 5, 6 }, "--limit", "2")]
    [InlineData(new[] { 0, 1 }, "--limit", "2", "--from", "0")]
    [InlineData(new[] { 5, 6 }, "--from", "5")]
    [InlineData(new[] { 3, 4 }, "--type", "firms.passport-notified")]
    [InlineData(new[] { 2 }, "--type", "register.imported@2")]
    [InlineData(new int[0], "--type", "register.imported@1")]
    [InlineData(new[] { 1, 3, 4 }, "--by", "anna@example.org", "--from", "1")]
    [InlineData(new[] { 4, 6 }, "--stream", "firms/example-custody", "--from", "4")]
    [InlineData(new[] { 4, 5 }, "--since", "2026-09-05", "--until", "2026-09-06")]
    [InlineData(new[] { 6 }, "--by", "bernd@example.org", "--stream", "firms/example-custody")]
    [InlineData(new int[0], "--from", "7")]
    public void The_journal_is_filtered(int[] expected, params string[] filter)
    {
        var json = this.record.Run(["list", .. filter, "--format", "json"]).Json;
        json.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("number").GetInt32()).ShouldBe(expected);
    }

    [Fact]
    public void What_is_hidden_in_a_text_is_shown()
    {
        this.record.Append("\"to \u202Eegnaro\u202C\"");
        this.record.Run("show", "7").Done.ShouldContain("\"to \\u{202E}egnaro\\u{202C}\"");
        this.record.Run("list", "--from", "7").Done.ShouldContain("\\u{202E}");
    }

    [Fact]
    public void A_sound_record_is_verified() => Golden.Match("record-verify.txt", this.record.Run("verify").Done);

    [Fact]
    public void A_damaged_record_is_told_by_its_first_bad_entry()
    {
        this.record.Run("checkpoint").ExitCode.ShouldBe(0);
        this.Damage();
        var run = this.record.Run("verify");
        run.ExitCode.ShouldBe(1);
        Golden.Match("record-verify-damaged.txt", run.Output);
        var json = JsonDocument.Parse(this.record.Run("verify", "--format", "json").Output).RootElement;
        json.GetProperty("holds").GetBoolean().ShouldBeFalse();
        json.GetProperty("firstBadEntry").GetInt64().ShouldBe(3);
        this.record.Run("list").Refused(3, "entry 3");
    }

    [Fact]
    public void A_checkpoint_that_was_kept_shows_that_the_record_went_on_unchanged()
    {
        var kept = this.record.Beside("kept.checkpoint");
        this.record.Run("checkpoint", "--output", kept).Done.ShouldContain("record verify --since");
        this.record.Append("1");
        Golden.Match("record-verify-since.txt", this.record.Run("verify", "--since", kept).Done);
        this.record.Run("verify", "--since", kept, "--key", this.record.PublicKey).ExitCode.ShouldBe(0);
        this.record.Run("checkpoint", "--output", kept).Refused(2, "exists");
    }

    [Fact]
    public void A_history_that_was_made_again_is_shown_by_a_checkpoint_that_was_kept()
    {
        var kept = this.record.Beside("kept.checkpoint");
        this.record.Run("checkpoint", "--output", kept).ExitCode.ShouldBe(0);
        this.Rewrite(drop: 3);
        this.record.Run("verify").ExitCode.ShouldBe(0);
        this.KeptOutcome(kept).ShouldBe("shorter");
        this.record.Append("1");
        this.KeptOutcome(kept).ShouldBe("changed");
        Golden.Match("record-verify-changed.txt", this.record.Run("verify", "--since", kept).Output);
    }

    [Fact]
    public void A_checkpoint_of_another_record_or_signed_by_another_is_told()
    {
        using var key = SigningKey.Create("example.com/other");
        using var stranger = SigningKey.Create(RecordFolder.Origin);
        var (other, forged) = (this.record.Beside("other"), this.record.Beside("forged"));
        File.WriteAllText(other, SignedNote.Sign(new Checkpoint("example.com/other", 0, TreeHasher.Empty).Text, key));
        File.WriteAllText(forged, SignedNote.Sign(new Checkpoint(RecordFolder.Origin, 0, TreeHasher.Empty).Text, stranger));
        this.KeptOutcome(other).ShouldBe("other-record");
        this.KeptOutcome(forged).ShouldBe("not-signed");
        this.KeptOutcome(forged, "--key", stranger.Verifier.ToString()).ShouldBe("continued");
    }

    [Fact]
    public void The_checkpoint_published_last_is_given_without_signing_another()
    {
        this.record.Run("checkpoint", "--last").Refused(3, "no checkpoint yet");
        var first = this.record.Run("checkpoint").Done;
        this.record.Append("1");
        this.record.Run("checkpoint", "--last").Done.ShouldBe(first);
        this.record.Run("checkpoint").Done.ShouldStartWith($"{RecordFolder.Origin}\n8\n");
    }

    [Fact]
    public void A_proof_is_checked_on_a_machine_without_a_record()
    {
        var proof = this.Prove("3");
        var key = File.ReadAllText(this.record.PublicKey).Trim();
        var elsewhere = this.record.Beside("nothing");
        var run = RunningProgram.RunWithData(elsewhere, "record", "check-proof", proof, "--key", key);
        Golden.Match("record-check-proof.txt", this.record.Stable(run.Done));
        RunningProgram.RunWithData(elsewhere, "record", "check-proof", proof).Refused(2, "no key to check with");
        this.record.Run("check-proof", proof, "--format", "json").Json.GetProperty("entry").GetProperty("number").GetInt64().ShouldBe(3);
    }

    [Fact]
    public void A_proof_of_what_a_checkpoint_signs_needs_no_writing()
    {
        this.record.Run("checkpoint").ExitCode.ShouldBe(0);
        using var writer = FolderRecord.Open(this.record.Record);
        this.record.Run("prove", "6").Done.ShouldStartWith(EntryProof.Heading);
        RecordFolder.Append(writer, "1");
        this.record.Run("prove", "7").Refused(3, "no checkpoint signs entry 7 yet", "is being written to by another program");
        this.record.Run("checkpoint").Refused(3, "is being written to by another program", "--last");
    }

    [Theory]
    [InlineData("index 3", "index 4", "not-included")]
    [InlineData("extra AQEACAAAAAAAAAADAg", "extra AQEACAAAAAAAAAADAh", "not-included")]
    [InlineData("example.org/record\n7\n", "example.org/record\n8\n", "broken-signature")]
    public void A_proof_that_was_changed_does_not_hold(string was, string becomes, string outcome)
    {
        var proof = this.Prove("3");
        var changed = File.ReadAllText(proof).Replace(was, becomes, StringComparison.Ordinal);
        changed.ShouldNotBe(File.ReadAllText(proof));
        File.WriteAllText(proof, changed);
        var run = this.record.Run("check-proof", proof, "--format", "json");
        run.ExitCode.ShouldBe(1, run.Errors);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("outcome").GetString().ShouldBe(outcome);
        this.record.Run("check-proof", proof).Output.ShouldStartWith("The proof does not hold. ");
    }

    [Fact]
    public void A_proof_under_another_key_does_not_hold()
    {
        using var stranger = SigningKey.Create(RecordFolder.Origin);
        var run = this.record.Run("check-proof", this.Prove("0"), "--key", stranger.Verifier.ToString());
        run.ExitCode.ShouldBe(1, run.Errors);
        run.Output.ShouldContain("not signed by");
    }

    private string Prove(string entry)
    {
        var proof = this.record.Beside($"{entry}.tlog-proof");
        this.record.Run("prove", entry, "--output", proof).Done.ShouldContain("check-proof");
        return proof;
    }

    private string? KeptOutcome(string kept, params string[] more)
    {
        var run = this.record.Run(["verify", "--since", kept, "--format", "json", .. more]);
        var json = JsonDocument.Parse(run.Output).RootElement;
        run.ExitCode.ShouldBe(json.GetProperty("holds").GetBoolean() ? 0 : 1);
        return json.GetProperty("kept").GetProperty("outcome").GetString();
    }

    private IEnumerable<byte[]> Forms()
    {
        using var reader = FolderReader.Open(this.record.Record);
        return [.. reader.ReadAsync().ToBlockingEnumerable().Select(EntryForm.Encode)];
    }

    /// <summary>Flips a bit of entry 3.</summary>
    private void Damage()
    {
        var segment = Directory.GetFiles(Path.Combine(this.record.Record, "segments")).Single();
        var bytes = File.ReadAllBytes(segment);
        var at = bytes.AsSpan().IndexOf("\"FR\""u8);
        bytes[at + 1] ^= 1;
        File.WriteAllBytes(segment, bytes);
    }

    /// <summary>What one can do who has the private key: another history, sound in itself, without an entry.</summary>
    private void Rewrite(long drop)
    {
        var entries = new List<RecordEntry>();
        using (var reader = FolderReader.Open(this.record.Record)) entries.AddRange(reader.ReadAsync().ToBlockingEnumerable());
        using var key = new FolderPlace(this.record.Record).OpenKeyAsync().Result;
        Directory.Delete(this.record.Record, recursive: true);
        using var store = FolderRecord.Open(this.record.Record, RecordFolder.Afterwards with { Key = key });
        foreach (var entry in entries.Where(entry => entry.Number != drop))
        {
            store.AppendAsync(entry.Stream, ExpectedVersion.Any, [new NewEvent(entry.Type, entry.Payload, entry.Correlation)], entry.Who).Wait();
        }
        store.PublishAsync().AsTask().Wait();
    }
}
