using System.Globalization;
using Portolan.Rules.Planning;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>The pieces of text that the answers of the chart share.</summary>
internal static class ChartText
{
    /// <summary>A day as people read it: 17 August 2026.</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A number with thousands apart.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number as programs write it.</summary>
    public static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with its noun.</summary>
    public static string Count(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>A table in the house's style.</summary>
    public static Table Table(params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns) table.AddColumn(new TableColumn($"[bold]{Markup.Escape(column)}[/]"));
        return table;
    }

    /// <summary>Says what an answer is about.</summary>
    public static void WriteQuestion(IAnsiConsole console, ChartQuestion question)
    {
        var text = $"On {Day(question.On)}, by the register of {Day(question.Register.Date)} ({Number(question.Register.Firms.Count)} firms)";
        if (question.Edition.Known is { } known) text += $", as known on {Day(known)}";
        if (question.Edition.Scenarios.Count > 0) text += $", assuming {string.Join(" and ", question.Edition.Scenarios)}";
        console.MarkupLineInterpolated($"[grey]{text}[/]");
        console.WriteLine();
    }

    /// <summary>Says how many cells have each decision.</summary>
    public static void WriteCounts(IAnsiConsole console, DecisionCounts counts)
    {
        console.WriteLine();
        console.WriteLine($"Of all firms, services and States: {Number(counts.Permitted)} permitted, {Number(counts.NotPermitted)} not permitted, {Number(counts.Unsettled)} unsettled.");
    }
}
