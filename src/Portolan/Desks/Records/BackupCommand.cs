using System.CommandLine;
using Portolan.CommandLine;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record backup</c>: a whole copy of the record, beside whoever writes to it.</summary>
internal static class BackupCommand
{
    private const string Note =
        "The backup is itself a record and holds its keys: keep it where its owner alone can read it. "
        + "To bring it into use: portolan record restore FOLDER";

    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var folder = new Argument<string>("folder") { Description = "the folder to make; it is not there yet" };
        var command = new Command("backup", "Copy the record into a new folder, verified, while others may write to it")
        {
            folder, options.Data, options.Format,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var place = RecordPlaces.Asked(arguments, options);
            await place.RequireAsync(cancellation);
            var target = Path.GetFullPath(arguments.GetValue(folder)!);
            ReportPrinter.Print(await CopiedReport.CopyAsync("backup", place, target, Note, cancellation), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
