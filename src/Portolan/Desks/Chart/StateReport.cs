using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Chart.Pages;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>The answer of <c>state</c>: who serves a State from where, and its own rules.</summary>
/// <param name="question">What is asked.</param>
/// <param name="view">The State.</param>
internal sealed class StateReport(ChartQuestion question, StateView view) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        ChartText.WriteQuestion(console, question);
        console.MarkupLineInterpolated($"[bold]{view.State.EnglishName}[/]  {view.State.Code}");
        var table = ReportText.Table("Firm", "Home", "Permitted", "Unsettled", "Lost");
        foreach (var firm in view.Firms)
        {
            table.AddRow(
                Markup.Escape($"{firm.Name}  {firm.Id}"), firm.Home?.Code ?? "–", string.Join(' ', firm.Permitted), $"[yellow]{string.Join(' ', firm.Unsettled)}[/]",
                $"[red]{string.Join(' ', firm.Lost)}[/]");
        }
        console.Write(table);
        foreach (var rule in view.Rules) console.MarkupLineInterpolated($"its own rule {rule.Id}: {rule.Title.English} [grey]({rule.InForce})[/]");
        console.MarkupLineInterpolated($"[grey]{ReportText.Count(view.Firms.Count, "firm", "firms")}. Why: portolan explain --firm FIRM --state {view.State.Code} --service SERVICE[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("state", view.State.Code);
        json.WriteString("name", view.State.EnglishName);
        ChartJson.WriteQuestion(json, question);
        ChartJson.WriteRules(json, view.Rules);
        json.WriteStartArray("firms");
        foreach (var firm in view.Firms)
        {
            json.WriteStartObject();
            json.WriteString("id", firm.Id);
            json.WriteString("name", firm.Name);
            json.WriteString("home", firm.Home?.Code);
            json.WriteStrings("permitted", firm.Permitted);
            json.WriteStrings("unsettled", firm.Unsettled);
            json.WriteStrings("lost", firm.Lost);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("firm", "name", "home", "permitted", "unsettled", "lost");
        foreach (var firm in view.Firms) csv.Row(firm.Id, firm.Name, firm.Home?.Code, string.Join(' ', firm.Permitted), string.Join(' ', firm.Unsettled), string.Join(' ', firm.Lost));
    }
}
