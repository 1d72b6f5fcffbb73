using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Chart;
using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Rules.Decisions;
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

    private IEnumerable<Line> Lines(IFirm firm)
    {
        foreach (var group in reading.Of(firm).GroupBy(answer => answer.Key.Duty))
        {
            var answers = group.ToList();
            var telling = answers.FirstOrDefault(answer => answer.Status is not (DutyStatus.NotApplicable or DutyStatus.Unsettled)) ?? answers.FirstOrDefault(answer => answer.Status == DutyStatus.Unsettled) ?? answers[0];
            var truth = telling.Status switch { DutyStatus.NotApplicable => Truth.False, DutyStatus.Unsettled => Truth.Unknown, _ => Truth.True };
            var places = answers.Where(answer => answer.Status == telling.Status || (truth == Truth.True && answer.Status is not (DutyStatus.NotApplicable or DutyStatus.Unsettled))).Select(answer => answer.Place).Where(place => place.Length > 0).ToList();
            var where = truth switch { Truth.True => places.Count > 0 ? string.Join(' ', places) : "yes", Truth.False => "no", _ => "unsettled" };
            yield return new Line(group.Key, truth, where, Why(telling, truth), [.. telling.Rule.Cites.Select(reading.Chart.Edition.Rulebook.Acts.Cite)]);
        }
    }

    private string Why(DutyAnswer answer, Truth truth)
    {
        var outcome = reading.Explain(answer);
        if (truth == Truth.True) return outcome.Because?.English ?? answer.Rule.Title.English;
        if (truth == Truth.False) return string.Join("; ", outcome.Parts.Where(part => part.Truth == Truth.False).Select(part => $"not: {part.Part}"));
        if (outcome.Condition == Truth.True) return $"the law is {RuleJson.Word(answer.Rule.Status)}";
        return string.Join("; ", outcome.Parts.SelectMany(part => part.Unknowns).Select(unknown => $"{unknown.Path} is not known").Distinct());
    }

    private sealed record Line(string Duty, Truth Truth, string Binds, string Why, IReadOnlyList<string> Cites);
}
