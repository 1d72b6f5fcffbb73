using Portolan.CommandLine;
using Portolan.Rules.Planning;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>The pieces of text that the answers of the chart share.</summary>
internal static class ChartText
{
    /// <summary>Says what an answer is about.</summary>
    public static void WriteQuestion(IAnsiConsole console, ChartQuestion question)
    {
        var text = $"On {ReportText.Day(question.On)}, by the register of {ReportText.Day(question.Register.Date)} ({ReportText.Number(question.Register.Firms.Count)} firms)";
        if (question.Edition.Known is { } known) text += $", as known on {ReportText.Day(known)}";
        if (question.Edition.Scenarios.Count > 0) text += $", assuming {string.Join(" and ", question.Edition.Scenarios)}";
        console.MarkupLineInterpolated($"[grey]{text}[/]");
        console.WriteLine();
    }

    /// <summary>Says how many cells have each decision.</summary>
    public static void WriteCounts(IAnsiConsole console, DecisionCounts counts)
    {
        console.WriteLine();
        console.WriteLine($"Of all firms, services and States: {ReportText.Number(counts.Permitted)} permitted, {ReportText.Number(counts.NotPermitted)} not permitted, {ReportText.Number(counts.Unsettled)} unsettled.");
    }
}
