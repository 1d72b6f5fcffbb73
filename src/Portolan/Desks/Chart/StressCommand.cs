using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Rules.Questions;

namespace Portolan.Desks.Chart;

/// <summary><c>portolan stress</c>: what refusals of passports would cost, ranked.</summary>
internal static class StressCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var command = new Command("stress", "What refusals of passports would cost, ranked: by each State, of each State's passports, by pairs, and home by host")
        {
            options.On, options.Known, options.Scenario, options.Register, options.Format, options.Rulebook, options.Data, options.Store,
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var question = ChartQuestion.Of(arguments, options);
            ReportPrinter.Print(Answer(question), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>The answer to a question.</summary>
    /// <exception cref="CommandException">The rulebook has nothing that refusals are made of.</exception>
    public static StressReport Answer(ChartQuestion question)
    {
        if (question.Edition.Rulebook.FindScenario(Stress.ScenarioId) is null) throw CommandException.Usage($"the rulebook has no scenario '{Stress.ScenarioId}', which refusals are made of");
        var stress = new Stress(question.Planner, question.Edition, question.On);
        return new StressReport(question, stress.Baseline.Counts, stress.Hosts(), stress.Homes(), stress.Pairs(), stress.HomesByHosts());
    }
}
