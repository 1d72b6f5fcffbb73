using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Scenarios.State;
using Portolan.Record.Folds;
using Portolan.Recording;

namespace Portolan.Desks.Scenarios;

/// <summary><c>scenarios kept</c>: what people keep on the bench.</summary>
internal static class KeptCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(CommonOptions options)
    {
        var command = new Command("kept", "The scenarios that people composed on the bench and keep there under a name") { options.Known, options.Data, options.Store, options.Format };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var asOf = options.KnownOf(arguments) is { } day ? AsOf.Day(day) : AsOf.Now;
            var book = (await Journal.Of(arguments, options).ReadAsync(new ScenariosFold(), asOf, cancellation))?.State ?? new ScenarioBook();
            ReportPrinter.Print(new KeptScenariosReport([.. book.Kept]), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
