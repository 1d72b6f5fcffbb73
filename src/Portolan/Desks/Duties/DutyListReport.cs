using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Chart;
using Spectre.Console;

namespace Portolan.Desks.Duties;

/// <summary>The answer of <c>duties</c>: what is owed, the most pressing first.</summary>
internal sealed class DutyListReport(DutyReading reading, IReadOnlyList<DutyAnswer> answers) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[grey]On {ReportText.Day(reading.Chart.On)}, {ChartText.Context(reading.Chart)}[/]");
        foreach (var firm in answers.GroupBy(answer => answer.Firm.Id))
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{firm.First().Firm.Name}[/]  {firm.Key}");
            var table = ReportText.Table("Duty", "", "Stands", "Next", "Owed to", "Owner");
            foreach (var answer in firm)
            {
                table.AddRow(
                    $"{Markup.Escape(answer.Rule.Title.English)}\n[grey]{Markup.Escape(answer.Key.Duty)}[/]", answer.Place, $"[{Colour(answer.Status)}]{DutyWords.Of(answer.Status).English}[/]",
                    answer.Standing?.Next is { } next ? ReportText.Iso(next) : "", DutyWords.Of(answer.Rule.Duty!.To).English, Markup.Escape(answer.History.Owner ?? ""));
            }
            console.Write(table);
            console.WriteLine(string.Join(", ", firm.CountBy(answer => answer.Status).OrderBy(count => count.Key).Select(count => $"{ReportText.Number(count.Value)} {DutyWords.Of(count.Key).English}")) + ".");
        }
        if (answers.Count == 0) console.WriteLine("Nothing is owed that these options choose.");
        else console.MarkupLine("[grey]One duty, why it binds and how its day was counted: portolan duties show DUTY --firm FIRM[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        ChartJson.WriteQuestion(json, reading.Chart);
        json.WriteStartArray("duties");
        foreach (var answer in answers)
        {
            json.WriteStartObject();
            DutyJson.WriteContent(json, answer, reading.Chart.Edition.Rulebook.Acts);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("firm", "name", "duty", "title", "state", "service", "status", "next", "to", "owner", "hours a year", "cites");
        foreach (var answer in answers)
        {
            csv.Row(
                answer.Firm.Id, answer.Firm.Name, answer.Key.Duty, answer.Rule.Title.English, answer.Key.State, answer.Key.Service, DutyWords.Of(answer.Status).English,
                answer.Standing?.Next is { } next ? ReportText.Iso(next) : null, DutyWords.Of(answer.Rule.Duty!.To).English, answer.History.Owner, ReportText.Plain(answer.Rule.Duty.Effort),
                string.Join(", ", answer.Rule.Cites.Select(reading.Chart.Edition.Rulebook.Acts.Cite)));
        }
    }

    /// <summary>The colour of a status.</summary>
    public static string Colour(DutyStatus status) => status switch
    {
        DutyStatus.Overdue => "red",
        DutyStatus.Due or DutyStatus.Unsettled => "yellow",
        DutyStatus.Met => "green",
        _ => "grey",
    };
}
