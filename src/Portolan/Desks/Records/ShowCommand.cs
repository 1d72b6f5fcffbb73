using System.CommandLine;
using Portolan.CommandLine;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record show</c>: one entry.</summary>
internal static class ShowCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var number = new Argument<string>("entry") { Description = "the number of the entry, from 0" };
        var command = new Command("show", "One entry in full") { number, options.Data, options.Format };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            using var reader = await RecordPlaces.Asked(arguments, options).ReadAsync(cancellation);
            var asked = EntryNumber.Parse("ENTRY", arguments.GetValue(number)!, await reader.HeadAsync(cancellation));
            var entry = await reader.ReadAsync(asked, cancellation).FirstAsync(cancellation);
            ReportPrinter.Print(new EntryReport(entry), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
