using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Chart;
using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Rules.Decisions;
using Spectre.Console;

namespace Portolan.Desks.Duties;

/// <summary>The answer of <c>duties limits</c>: bounds in numbers, and how far a firm is from each.</summary>
internal sealed class LimitsReport(DutyReading reading, IReadOnlyList<LimitAnswer> answers) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[grey]On {ReportText.Day(reading.Chart.On)}, {ChartText.Context(reading.Chart)}[/]");
        foreach (var firm in answers.GroupBy(answer => answer.Firm.Id))
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{firm.First().Firm.Name}[/]  {firm.Key}");
            var table = ReportText.Table("Bound", "Has", "", "Bound at", "Room", "Made of");
            foreach (var column in (int[])[1, 3, 4]) table.Columns[column].RightAligned();
            foreach (var answer in firm)
            {
                var outcome = answer.Outcome;
                table.AddRow(
                    $"{Markup.Escape(answer.Member.Rule.Title.English)}\n[grey]{Markup.Escape(answer.Member.Rule.Id.ToString())}[/]", Number(outcome.Measured), outcome.Limit.IsFloor ? "≥" : "≤", Number(outcome.Bound),
                    outcome.Distance is { } room ? $"[{(room < 0 ? "red" : "green")}]{ReportText.Number(room)}[/] {Markup.Escape(outcome.Limit.Unit)}" : $"[yellow]{Markup.Escape(Open(answer))}[/]", Markup.Escape(outcome.Limit.Says.English));
            }
            console.Write(table);
        }
        if (answers.Count == 0) console.WriteLine("No bound in numbers binds these firms.");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        ChartJson.WriteQuestion(json, reading.Chart);
        json.WriteStartArray("limits");
        foreach (var answer in answers)
        {
            json.WriteStartObject();
            FirmJson.WriteIdentity(json, answer.Firm);
            json.WriteString("limit", answer.Member.Rule.Id.ToString());
            RuleJson.WriteText(json, "title", answer.Member.Rule.Title);
            json.WriteString("binds", OutcomeJson.Word(answer.Binds));
            WriteNumber(json, "measured", answer.Outcome.Measured);
            json.WriteString("must", answer.Outcome.Limit.IsFloor ? "at-least" : "at-most");
            WriteNumber(json, "bound", answer.Outcome.Bound);
            WriteNumber(json, "distance", answer.Outcome.Distance);
            json.WriteString("unit", answer.Outcome.Limit.Unit);
            RuleJson.WriteText(json, "says", answer.Outcome.Limit.Says);
            json.WriteStrings("unknown", answer.Outcome.Unknowns.Select(unknown => unknown.Path));
            json.WriteStrings("cites", answer.Member.Rule.Cites.Select(reading.Chart.Edition.Rulebook.Acts.Cite));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("firm", "limit", "binds", "measured", "must", "bound", "distance", "unit");
        foreach (var answer in answers)
        {
            var outcome = answer.Outcome;
            csv.Row(answer.Firm.Id, answer.Member.Rule.Id.ToString(), OutcomeJson.Word(answer.Binds), Plain(outcome.Measured), outcome.Limit.IsFloor ? "at least" : "at most", Plain(outcome.Bound), Plain(outcome.Distance), outcome.Limit.Unit);
        }
    }

    private static string Open(LimitAnswer answer) =>
        answer.Outcome.Error ?? (answer.Binds == Truth.Unknown ? "whether it binds is not known" : $"not known: {string.Join(", ", answer.Outcome.Unknowns.Select(unknown => unknown.Path))}");

    private static string Number(long? number) => number is { } known ? ReportText.Number(known) : "?";

    private static string? Plain(long? number) => number is { } known ? ReportText.Plain(known) : null;

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
