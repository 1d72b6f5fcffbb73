namespace Portolan.Tests.CommandLine;

/// <summary>What the record commands say to what they cannot use.</summary>
public sealed class RecordBadInputTests : IDisposable
{
    private const string Target = "never-made";

    private readonly RecordFolder record = new();

    public void Dispose() => this.record.Dispose();

    [Theory]
    [InlineData("ENTRY 'x' is not the number of an entry", "show", "x")]
    [InlineData("ENTRY '-1' is not the number of an entry", "show", "-1")]
    [InlineData("ENTRY '7': no such entry (expected 0 to 6)", "show", "7")]
    [InlineData("ENTRY '99999999999999999999' is not the number of an entry", "prove", "99999999999999999999")]
    [InlineData("ENTRY '7': no such entry (expected 0 to 6)", "prove", "7")]
    [InlineData("--from '1.5' is not the number of an entry", "list", "--from", "1.5")]
    [InlineData("--from 'first' is not the number of an entry", "export", "--from", "first")]
    [InlineData("--limit '0' (expected 1 to 100000", "list", "--limit", "0")]
    [InlineData("--since '2026-13-01' is not a day", "list", "--since", "2026-13-01")]
    [InlineData("--until '2026-09-01' is before --since '2026-09-02'", "list", "--since", "2026-09-02", "--until", "2026-09-01")]
    [InlineData("--stream 'a b' is not the name of a stream", "list", "--stream", "a b")]
    [InlineData("--key: a verifier key of another type than ECDSA (2)", "verify", "--key", "example.org+00000000+AAAA")]
    [InlineData("no verb 'lst'", "lst")]
    [InlineData("expected either --to FOLDER or --to-store CONNECTION", "move")]
    public void An_argument_that_cannot_be_used_is_exit_code_two(string expected, params string[] arguments) => this.record.Run(arguments).Refused(2, expected);

    [Theory]
    [InlineData("list")]
    [InlineData("show", "0")]
    [InlineData("stats")]
    [InlineData("verify")]
    [InlineData("checkpoint")]
    [InlineData("prove", "0")]
    [InlineData("export")]
    [InlineData("backup", Target)]
    [InlineData("move", "--to", Target)]
    public void Where_there_is_no_record_yet_the_answer_says_so_and_makes_none(params string[] arguments)
    {
        var none = this.record.Beside("none");
        RunningProgram.RunWithData(none, ["record", .. this.Placed(arguments)]).Refused(3, $"there is no record at {Path.Combine(none, "record")} yet");
        Path.Exists(none).ShouldBeFalse();
    }

    [Theory]
    [InlineData("list")]
    [InlineData("verify")]
    [InlineData("checkpoint")]
    [InlineData("backup", Target)]
    public void A_folder_of_another_program_and_a_later_format_are_refused_and_left_as_they_are(params string[] arguments)
    {
        var format = Path.Combine(this.record.Record, "record.format");
        File.WriteAllText(format, File.ReadAllText(format).Replace("portolan-record 1", "portolan-record 2", StringComparison.Ordinal));
        this.record.Run(this.Placed(arguments)).Refused(3, "has format 2; this program knows formats up to 1");
        var other = Directory.CreateDirectory(Path.Combine(this.record.Beside("other"), "record")).FullName;
        File.WriteAllText(Path.Combine(other, "letter.txt"), "Dear");
        RunningProgram.RunWithData(this.record.Beside("other"), ["record", .. this.Placed(arguments)]).Refused(3, "is not a record");
        Directory.GetFileSystemEntries(other).Length.ShouldBe(1);
        Path.Exists(this.record.Beside(Target)).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_may_not_be_read_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "permissions of Unix, which do not hold for root");
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(this.record.Record, UnixFileMode.None);
        this.record.Run("list").Refused(3, "no permission");
        File.SetUnixFileMode(this.record.Record, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Theory]
    [InlineData("no file", null)]
    [InlineData("line 1: expected 'c2sp.org/tlog-proof@v1', found 'Dear reader'", "Dear reader\n")]
    [InlineData("line 2: expected 'extra ' and the entry in Base64, found 'index 0'", "c2sp.org/tlog-proof@v1\nindex 0\n")]
    [InlineData("line 1: the text ends before the proof is whole", "c2sp.org/tlog-proof@v1")]
    [InlineData("at most", "large")]
    public void What_is_no_proof_is_exit_code_three_with_its_line(string expected, string? content)
    {
        var path = this.record.Beside("proof");
        if (content is not null) File.WriteAllText(path, content == "large" ? new string('x', 1_000_000) : content);
        this.record.Run("check-proof", path).Refused(3, path, expected);
    }

    [Fact]
    public void A_proof_that_was_cut_is_exit_code_three_with_its_line()
    {
        var path = this.record.Beside("proof");
        this.record.Run("prove", "3", "--output", path).ExitCode.ShouldBe(0);
        File.WriteAllText(path, File.ReadAllText(path)[..^60]);
        this.record.Run("check-proof", path).Refused(3, $"{path}, line 8: expected a signed checkpoint");
    }

    [Fact]
    public void What_is_no_checkpoint_is_exit_code_three()
    {
        var path = this.record.Beside("kept");
        this.record.Run("verify", "--since", path).Refused(3, $"no file '{path}'", "a signed checkpoint");
        File.WriteAllText(path, "Dear reader\n");
        this.record.Run("verify", "--since", path).Refused(3, path, "expected a signed checkpoint");
    }

    [Fact]
    public void A_key_that_is_none_is_told()
    {
        this.record.Run("check-proof", this.record.PublicKey, "--key", "no-such-key").Refused(3, "c2sp.org/tlog-proof@v1");
        var proof = this.record.Beside("proof");
        this.record.Run("prove", "0", "--output", proof).ExitCode.ShouldBe(0);
        this.record.Run("check-proof", proof, "--key", "no-such-key").Refused(3, "no file 'no-such-key'", "the public key of a record");
        this.record.Run("check-proof", proof, "--key", proof).Refused(3, proof, "expected the public key of a record");
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_told()
    {
        this.record.Run("checkpoint", "--output", Path.Combine(this.record.Beside("no-such-folder"), "kept")).Refused(3, "there is no folder");
        File.WriteAllText(this.record.Beside("file"), "");
        this.record.Run("backup", Path.Combine(this.record.Beside("file"), "backup")).Refused(3, "cannot be made");
    }

    [Fact]
    public void A_record_whose_private_key_others_may_read_signs_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permissions of Unix");
        if (OperatingSystem.IsWindows()) return;
        var key = Path.Combine(this.record.Record, "private.key");
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        this.record.Run("checkpoint").Refused(3, "others than its owner may read or change", "chmod 600");
        File.Delete(key);
        this.record.Run("checkpoint").Refused(3, "has no key to sign with", "private.key");
        this.record.Run("verify").Done.ShouldContain("Everything holds.");
    }

    /// <summary>Arguments with the target of a copy beside the data.</summary>
    private string[] Placed(string[] arguments) => [.. arguments.Select(argument => argument == Target ? this.record.Beside(argument) : argument)];
}
