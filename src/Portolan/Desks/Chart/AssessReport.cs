using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>The answer of <c>assess</c>. Without a decision asked for it lists what is permitted or unsettled; the counts are of everything.</summary>
/// <param name="question">What is asked.</param>
/// <param name="matrix">The decisions.</param>
/// <param name="filter">The cells chosen.</param>
/// <param name="wanted">The decision asked for, or null.</param>
/// <param name="page">The part of the list that is shown; null for all of it.</param>
internal sealed class AssessReport(ChartQuestion question, DecisionMatrix matrix, CellFilter filter, Decision? wanted, IReadOnlyList<Cell>? page = null) : IReport
{
    /// <summary>Whether the list has a cell.</summary>
    public static bool Lists(DecisionMatrix matrix, Decision? wanted, Cell cell) => wanted is { } decision ? matrix[cell] == decision : matrix[cell] != Decision.NotPermitted;

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        ChartJson.WriteQuestion(json, question);
        ChartJson.WriteSummary(json, "summary", matrix.Counts);
        json.WriteStartArray("decisions");
        foreach (var cell in Listed())
        {
            json.WriteStartObject();
            FirmJson.WriteIdentity(json, question.Firms[cell.Firm]);
            json.WriteString("state", matrix.Grid.States[cell.State]);
            json.WriteString("service", matrix.Grid.Services[cell.Service]);
            json.WriteString("decision", ChartJson.Word(matrix[cell]));
            ChartJson.WriteRules(json, matrix.RulesAt(cell));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("firm", "lei", "name", "home", "state", "service", "decision", "rules");
        foreach (var cell in Listed())
        {
            var firm = question.Firms[cell.Firm];
            csv.Row(
                firm.Id, firm.Lei?.ToString(), firm.Name, firm.Home?.Code, matrix.Grid.States[cell.State], matrix.Grid.Services[cell.Service],
                ChartJson.Word(matrix[cell]), string.Join(' ', matrix.RulesAt(cell)));
        }
    }

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        var firms = question.Firms.Where(filter.Includes).ToList();
        ChartText.WriteQuestion(console, question);
        if (firms.Count == 1) WriteFirm(console, firms[0]);
        else WriteStates(console);
        ChartText.WriteCounts(console, matrix.Counts);
    }

    /// <summary>Services by States for one firm.</summary>
    private void WriteFirm(IAnsiConsole console, IFirm firm)
    {
        console.MarkupLineInterpolated($"[bold]{firm.Name}[/]  {firm.Id}, home {firm.Home?.EnglishName ?? "not stated"}");
        var cells = filter.Choose(matrix.Grid, question.Firms).Where(IsListed).ToLookup(cell => (cell.Service, matrix[cell]));
        var table = ReportText.Table("Service", "Permitted in", "Unsettled in");
        foreach (var service in Service.All)
        {
            var number = service.Letter - 'a';
            var permitted = States(cells[(number, Decision.Permitted)]);
            var unsettled = States(cells[(number, Decision.Unsettled)]);
            if (permitted.Length + unsettled.Length > 0) table.AddRow(Markup.Escape($"{service}  {service.EnglishName}"), permitted, $"[yellow]{unsettled}[/]");
        }
        if (table.Rows.Count == 0) console.WriteLine("Nothing is permitted to it, and nothing is unsettled.");
        else console.Write(table);
        console.MarkupLineInterpolated($"[grey]Why: portolan explain --firm {firm.Id} --state STATE --service SERVICE[/]");
    }

    private string States(IEnumerable<Cell> cells) => string.Join(' ', cells.Select(cell => matrix.Grid.States[cell.State]));

    /// <summary>Firms and services by State for many firms.</summary>
    private void WriteStates(IAnsiConsole console)
    {
        var table = ReportText.Table("State", "Firms that may serve it", "of them from elsewhere", "Permitted cells", "Unsettled cells");
        for (var column = 1; column <= 4; column++) table.Columns[column].RightAligned();
        foreach (var state in filter.Choose(matrix.Grid, question.Firms).GroupBy(cell => cell.State).OrderBy(group => group.Key))
        {
            var code = matrix.Grid.States[state.Key];
            var permitted = state.Where(cell => matrix[cell] == Decision.Permitted).ToList();
            var firms = permitted.Select(cell => cell.Firm).Distinct().ToList();
            var foreign = firms.Count(firm => question.Firms[firm].Home?.Code != code);
            table.AddRow(
                Markup.Escape($"{code}  {Country.Parse(code).EnglishName}"), ReportText.Number(firms.Count), ReportText.Number(foreign),
                ReportText.Number(permitted.Count), ReportText.Number(state.Count(cell => matrix[cell] == Decision.Unsettled)));
        }
        console.Write(table);
        console.MarkupLine("[grey]A cell is a firm, a service and a State. One firm: portolan assess --firm NAME. Every cell: --format json or csv.[/]");
    }

    private IEnumerable<Cell> Listed() => page ?? filter.Choose(matrix.Grid, question.Firms).Where(IsListed);

    private bool IsListed(Cell cell) => Lists(matrix, wanted, cell);
}
