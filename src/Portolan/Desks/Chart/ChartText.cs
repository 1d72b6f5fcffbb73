using Portolan.CommandLine;
using Portolan.Desks.Firms;
using Portolan.Desks.Register;
using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Questions;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>The pieces of text that the answers of the chart share.</summary>
internal static class ChartText
{
    /// <summary>What an answer rests on: the register, the day of knowledge, the scenarios.</summary>
    public static string Context(ChartQuestion question)
    {
        var text = "by " + Sources(question.Firms);
        if (question.Edition.Known is { } known) text += $", as known on {ReportText.Day(known)}";
        if (question.Edition.Scenarios.Count > 0) text += $", assuming {string.Join(" and ", question.Edition.Scenarios)}";
        return text;
    }

    /// <summary>Where firms are known from.</summary>
    public static string Sources(KnownFirms firms)
    {
        var register = $"the register of {ReportText.Day(firms.Register.Date)} ({ReportText.Count(firms.Count - firms.Recorded.Count, "firm", "firms")})";
        return firms.Recorded.Count == 0 ? register : $"{ReportText.Count(firms.Entries, "entry", "entries")} of the record ({ReportText.Count(firms.Recorded.Count, "firm", "firms")}) and {register}";
    }

    /// <summary>Says what an answer is about.</summary>
    public static void WriteQuestion(IAnsiConsole console, ChartQuestion question)
    {
        console.MarkupLineInterpolated($"[grey]On {ReportText.Day(question.On)}, {Context(question)}[/]");
        console.WriteLine();
    }

    /// <summary>Says which cell an answer is about, and the decision.</summary>
    public static void WriteCell(IAnsiConsole console, IFirm firm, Question question, Decision decision)
    {
        var colour = decision switch { Decision.Permitted => "green", Decision.NotPermitted => "red", _ => "yellow" };
        console.MarkupLineInterpolated($"[bold]{firm.Name}[/], {question.Service} {Service.Parse(question.Service).EnglishName}, {Country.Parse(question.State).EnglishName}");
        console.MarkupLine($"[bold {colour}]{ChartJson.Word(decision)}[/]");
        console.WriteLine();
    }

    /// <summary>Says when the answer flips by itself.</summary>
    public static void WriteNextChange(IAnsiConsole console, NextChange? next)
    {
        if (next is null) console.MarkupLineInterpolated($"[grey]Nothing changes by itself within {NextChange.YearsAhead} years.[/]");
        else console.WriteLine($"By itself it becomes {ChartJson.Word(next.After)} on {ReportText.Day(next.Date)} ({string.Join(", ", next.Rules)}).");
    }

    /// <summary>Says how many cells have each decision.</summary>
    public static void WriteCounts(IAnsiConsole console, DecisionCounts counts)
    {
        console.WriteLine();
        console.WriteLine($"Of all firms, services and States: {ReportText.Number(counts.Permitted)} permitted, {ReportText.Number(counts.NotPermitted)} not permitted, {ReportText.Number(counts.Unsettled)} unsettled.");
    }
}
