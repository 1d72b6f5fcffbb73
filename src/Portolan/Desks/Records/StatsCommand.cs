using System.CommandLine;
using Portolan.CommandLine;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record stats</c>: how large the record is and what is in it.</summary>
internal static class StatsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var command = new Command("stats", "How large the record is, what is in it, and how far it is signed") { options.Data, options.Format };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            using var reader = await RecordPlaces.Asked(arguments, options).ReadAsync(cancellation);
            ReportPrinter.Print(new StatsReport(await RecordStats.OfAsync(reader, cancellation)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
