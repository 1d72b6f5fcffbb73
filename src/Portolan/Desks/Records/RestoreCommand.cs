using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Record.Folder;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record restore</c>: brings a backup into use.</summary>
internal static class RestoreCommand
{
    private const string Note =
        "Write to this record from now on, and to no other copy of it: where two go on, they differ, and checkpoints show it.";

    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var folder = new Argument<string>("folder") { Description = "the backup" };
        var command = new Command("restore", "Bring a backup into use, verified, where there is no record yet")
        {
            folder, options.Data, options.Format,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var backup = new FolderPlace(Path.GetFullPath(arguments.GetValue(folder)!));
            var target = RecordPlaces.OwnFolder(arguments, options);
            await CheckAsync(backup, cancellation);
            ReportPrinter.Print(await CopiedReport.CopyAsync("restore", backup, target, Note, cancellation), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Before anything is written, as a backup that does not hold must not become the record.</summary>
    private static async Task CheckAsync(FolderPlace backup, CancellationToken cancellation)
    {
        if (!await backup.ExistsAsync(cancellation))
            throw CommandException.BadInput($"no backup at {backup} (expected a folder that portolan record backup made)");
        var report = await backup.VerifyAsync(cancellation);
        if (report.Problems is not [var first, ..]) return;
        var entry = report.FirstBadEntry is { } bad ? $"; the first bad entry is {bad}" : "";
        throw CommandException.BadInput($"the backup at {backup} does not hold, and nothing was restored: {first.Place} {first.What}{entry}");
    }
}
