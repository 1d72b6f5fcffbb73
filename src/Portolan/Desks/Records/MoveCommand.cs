using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Record;
using Portolan.Record.Folder;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record move</c>: the same record in another place.</summary>
internal static class MoveCommand
{
    private const string Note =
        "The record that was copied is as it was. Write to the new one only: where two go on, they differ, and checkpoints show it.";

    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var to = new Option<string?>("--to") { Description = "the folder to move to; it is not there yet", HelpName = "FOLDER" };
        var toStore = new Option<string?>("--to-store") { Description = "the PostgreSQL database to move to; its keys go into the folder keys of the data folder", HelpName = "CONNECTION" };
        var command = new Command("move", "Take the record over into another place, entry by entry, under the same name and key; what was stays as it is")
        {
            to, toStore, options.Data, options.Store, options.Format,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var place = RecordPlaces.Asked(arguments, options);
            await place.RequireAsync(cancellation);
            var target = TargetOf(arguments.GetValue(to), arguments.GetValue(toStore), DataFolder.Find(arguments.GetValue(options.Data)));
            ReportPrinter.Print(await CopiedReport.CopyAsync("move", place, target, Note, cancellation), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static RecordPlace TargetOf(string? folder, string? store, string dataFolder) => (folder, store) switch
    {
        ({ Length: > 0 }, null) => new FolderPlace(Path.GetFullPath(folder)),
        (null, { Length: > 0 }) => RecordStores.Find(store, Path.GetFullPath(dataFolder), "--to-store")!,
        _ => throw CommandException.Usage("where to is not clear (expected either --to FOLDER or --to-store CONNECTION)"),
    };
}
