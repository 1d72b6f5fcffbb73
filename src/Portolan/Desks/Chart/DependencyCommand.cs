using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Chart.Pages;

namespace Portolan.Desks.Chart;

/// <summary><c>portolan dependency</c>: who depends on whose passports.</summary>
internal static class DependencyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var command = new Command("dependency", "Who depends on whose passports: how many firms of each home State serve each other State")
        {
            options.On, options.Known, options.Scenario, options.Register, options.Format, options.Rulebook, options.Data, options.Store,
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var question = ChartQuestion.Of(arguments, options);
            ReportPrinter.Print(new DependencyReport(question, Dependency.Of(question)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
