using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Chart.Pages;
using Portolan.Formats;
using Spectre.Console;

namespace Portolan.Desks.Chart;

/// <summary>The answer of <c>dependency</c>: how many firms of each home State serve each other State.</summary>
/// <param name="question">What is asked.</param>
/// <param name="dependency">The numbers.</param>
internal sealed class DependencyReport(ChartQuestion question, Dependency dependency) : IReport
{
    private IEnumerable<(Country Home, Country Host, int Firms)> Pairs =>
        dependency.States.SelectMany(home => dependency.States.Select(host => (home, host, dependency.At(home, host)))).Where(pair => pair.Item3 > 0);

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        ChartText.WriteQuestion(console, question);
        var table = ReportText.Table("Home State", "Firms", "States served from there", "Where most of them serve");
        table.Columns[1].RightAligned();
        table.Columns[2].RightAligned();
        const int shown = 5;
        foreach (var home in dependency.States.Where(home => dependency.FirmsOf(home) > 0).OrderByDescending(dependency.FirmsOf))
        {
            var hosts = dependency.States.Where(host => host != home && dependency.At(home, host) > 0).OrderByDescending(host => dependency.At(home, host)).ToList();
            table.AddRow(
                Markup.Escape($"{home.Code}  {home.EnglishName}"), ReportText.Number(dependency.FirmsOf(home)), ReportText.Number(hosts.Count),
                string.Join(' ', hosts.Take(shown).Select(host => $"{host.Code} {ReportText.Number(dependency.At(home, host))}")));
        }
        console.Write(table);
        console.MarkupLine("[grey]Every pair of States: --format json or csv. What a refusal would cost: portolan stress[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        ChartJson.WriteQuestion(json, question);
        json.WriteStartArray("homes");
        foreach (var home in dependency.States)
        {
            json.WriteStartObject();
            json.WriteString("state", home.Code);
            json.WriteNumber("firms", dependency.FirmsOf(home));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("pairs");
        foreach (var (home, host, firms) in Pairs)
        {
            json.WriteStartObject();
            json.WriteString("home", home.Code);
            json.WriteString("host", host.Code);
            json.WriteNumber("firms", firms);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("home", "host", "firms");
        foreach (var (home, host, firms) in Pairs) csv.Row(home.Code, host.Code, ReportText.Plain(firms));
    }
}
