using System.CommandLine;
using Portolan.CommandLine;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record move</c>: the same record in another place.</summary>
internal static class MoveCommand
{
    private const string Note =
        "The record that was copied is as it was. Write to the new one only: where two go on, they differ, and checkpoints show it.";

    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var to = new Option<string>("--to") { Description = "the folder to move to; it is not there yet", HelpName = "FOLDER", Required = true };
        var command = new Command("move", "Take the record over into another place, entry by entry, under the same name and key; what was stays as it is")
        {
            to, options.Data, options.Format,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var place = RecordPlaces.Asked(arguments, options);
            await place.RequireAsync(cancellation);
            var target = Path.GetFullPath(arguments.GetValue(to)!);
            ReportPrinter.Print(await CopiedReport.CopyAsync("move", place, target, Note, cancellation), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
