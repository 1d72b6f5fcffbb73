using System.Diagnostics;
using Portolan.Record.Folder;

namespace Portolan.Tests.CommandLine;

/// <summary>Backup, restore and move: whole, verified, and beside a writer.</summary>
public sealed class RecordCopyTests : IDisposable
{
    private readonly RecordFolder record = new();

    public void Dispose() => this.record.Dispose();

    [Fact]
    public void A_backup_is_a_record_that_is_verified_and_restored()
    {
        var (backup, elsewhere) = (this.record.Beside("backup"), this.record.Beside("elsewhere"));
        Golden.Match("record-backup.txt", this.record.Stable(this.record.Run("backup", backup).Done));
        RunningProgram.RunWithData(elsewhere, "record", "verify", "--data", backup).Done.ShouldContain("Everything holds.");
        Golden.Match("record-restore.txt", this.record.Stable(RunningProgram.RunWithData(elsewhere, "record", "restore", backup).Done));
        RunningProgram.RunWithData(elsewhere, "record", "export").Done.ShouldBe(this.record.Run("export").Done);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(backup).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void A_record_that_was_moved_continues_the_checkpoints_of_the_one_that_was()
    {
        var (kept, target) = (this.record.Beside("kept"), this.record.Beside("moved"));
        this.record.Run("checkpoint", "--output", kept).ExitCode.ShouldBe(0);
        this.record.Append("1");
        var json = this.record.Run("move", "--to", target, "--format", "json").Json;
        json.GetProperty("checkpoint").GetProperty("size").GetInt64().ShouldBe(8);
        this.record.Run("verify", "--data", target, "--since", kept).Done.ShouldContain("continues it unchanged");
        this.record.Run("verify").Done.ShouldContain("Everything holds.");
    }

    [Fact]
    public async Task A_backup_beside_a_writer_is_a_beginning_of_the_record()
    {
        var backup = this.record.Beside("backup");
        using (var writer = FolderRecord.Open(this.record.Record))
        {
            using var done = new CancellationTokenSource();
            var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var writing = Task.Run(() => RecordFolder.KeepWriting(writer, begun, done.Token), CancellationToken.None);
            await await Task.WhenAny(begun.Task, writing);
            this.record.Run("backup", backup).ExitCode.ShouldBe(0);
            await done.CancelAsync();
            await writing;
        }
        var size = this.record.Run("stats", "--data", backup, "--format", "json").Json.GetProperty("entries").GetInt64();
        size.ShouldBeGreaterThan(7);
        (size % 2).ShouldBe(1);
        this.record.Run("verify", "--since", Path.Combine(backup, "checkpoint")).Done.ShouldContain("continues it unchanged");
    }

    [Fact]
    public void A_target_that_cannot_be_is_refused_and_nothing_is_left()
    {
        var taken = Directory.CreateDirectory(this.record.Beside("taken")).FullName;
        this.record.Run("backup", taken).Refused(2, "exists");
        this.record.Run("backup", Path.Combine(this.record.Record, "backup")).Refused(2, "lies inside the record");
        this.record.Run("move", "--to", this.record.Data).Refused(2, "exists");
        this.record.Run("restore", taken).Refused(3, "no backup at");
        this.record.Run("backup", this.record.Beside("backup")).ExitCode.ShouldBe(0);
        this.record.Run("restore", this.record.Beside("backup")).Refused(2, "exists");
        this.record.Run("restore", this.record.Beside("backup"), "--data", this.record.Beside("backup")).Refused(2, "lies inside the record");
        Beside().ShouldBe(["backup", "data", "taken"]);
    }

    [Fact]
    public void A_backup_that_was_damaged_is_not_restored()
    {
        var (backup, elsewhere) = (this.record.Beside("backup"), this.record.Beside("elsewhere"));
        this.record.Run("backup", backup).ExitCode.ShouldBe(0);
        var segment = Directory.GetFiles(Path.Combine(backup, "segments")).Single();
        var bytes = File.ReadAllBytes(segment);
        bytes[bytes.AsSpan().IndexOf("\"FR\""u8)] ^= 1;
        File.WriteAllBytes(segment, bytes);
        RunningProgram.RunWithData(elsewhere, "record", "restore", backup).Refused(3, "nothing was restored", "the first bad entry is 3");
        Beside().ShouldBe(["backup", "data"]);
    }

    [Fact]
    public void A_full_disk_leaves_nothing_of_a_backup_or_a_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "a small disk of its own, which root alone may mount");
        this.record.Append($"\"{new string('x', 60_000)}\"");
        var disk = Directory.CreateDirectory(this.record.Beside("disk")).FullName;
        Assert.SkipUnless(Shell("mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", disk), "mounting is not allowed here");
        try
        {
            this.record.Run("backup", Path.Combine(disk, "backup")).Refused(3, "nothing is left of it", "No space left on device");
            this.record.Run("export", "--output", Path.Combine(disk, "a")).Done.ShouldContain("8 entries");
            this.record.Run("export", "--output", Path.Combine(disk, "b")).Refused(3, "record export could not go on", "expected room on the disk");
            Directory.GetFileSystemEntries(disk).ShouldBe([Path.Combine(disk, "a")]);
        }
        finally
        {
            Shell("umount", disk);
        }
    }

    private static bool Shell(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private IEnumerable<string> Beside() =>
        Directory.GetFileSystemEntries(Path.GetDirectoryName(this.record.Data)!).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
}
