using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Chart;
using Portolan.Desks.Register;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Duties;

/// <summary>The answer of <c>duties applicability</c>: every duty of the rulebook, whether it binds, and why or why not.</summary>
internal sealed class ApplicabilityReport(DutyReading reading, IReadOnlyList<IFirm> firms) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[grey]On {ReportText.Day(reading.Chart.On)}, {ChartText.Context(reading.Chart)}[/]");
        foreach (var firm in firms)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{firm.Name}[/]  {firm.Id}");
            var table = ReportText.Table("Duty", "Binds", "Why");
            var lines = Lines(firm).ToList();
            foreach (var line in lines) table.AddRow(Markup.Escape(line.Duty), Markup.Escape(line.Binds), Markup.Escape(line.Why));
            console.Write(table);
            console.WriteLine(string.Join(", ", lines.CountBy(line => line.Truth).OrderByDescending(count => count.Key == Truth.True).Select(count => $"{ReportText.Number(count.Value)} {(count.Key switch { Truth.True => "bind", Truth.False => "do not bind", _ => "are unsettled" })}")) + ".");
        }
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        ChartJson.WriteQuestion(json, reading.Chart);
        json.WriteStartArray("statements");
        foreach (var firm in firms)
        {
            json.WriteStartObject();
            FirmJson.WriteIdentity(json, firm);
            json.WriteStartArray("duties");
            foreach (var line in Lines(firm))
            {
                json.WriteStartObject();
                json.WriteString("duty", line.Duty);
                json.WriteString("binds", OutcomeJson.Word(line.Truth));
                json.WriteString("where", line.Binds);
                json.WriteString("why", line.Why);
                json.WriteStrings("cites", line.Cites);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("firm", "duty", "binds", "where", "why", "cites");
        foreach (var firm in firms)
        {
            foreach (var line in Lines(firm)) csv.Row(firm.Id, line.Duty, OutcomeJson.Word(line.Truth), line.Binds, line.Why, string.Join(", ", line.Cites));
        }
    }

    private IEnumerable<ApplicabilityLine> Lines(IFirm firm) => ApplicabilityLine.Of(reading, firm, Language.English);
}
