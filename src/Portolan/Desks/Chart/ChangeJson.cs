using System.Text.Json;
using Portolan.CommandLine;

namespace Portolan.Desks.Chart;

/// <summary>Changed cells for programs and spreadsheets; <c>docs/cli.md</c> documents the shape.</summary>
internal static class ChangeJson
{
    /// <summary>Writes every change, then how many there are by home, host, service and rule.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Change> changes)
    {
        json.WriteStartArray("changed");
        foreach (var change in changes) ChartJson.WriteChange(json, change);
        json.WriteEndArray();
        WriteGroups(json, changes, "byHome", "state", change => [change.Firm.Home?.Code]);
        WriteGroups(json, changes, "byHost", "state", change => [change.State]);
        WriteGroups(json, changes, "byService", "service", change => [change.Service]);
        WriteGroups(json, changes, "byRule", "rule", change => change.Rules.Select(rule => rule.Id.ToString()));
    }

    /// <summary>Writes every change as a row.</summary>
    public static void WriteCsv(CsvWriter csv, IReadOnlyList<Change> changes)
    {
        csv.Row("firm", "lei", "name", "home", "state", "service", "before", "after", "rules");
        foreach (var change in changes)
        {
            csv.Row(
                change.Firm.Id, change.Firm.Lei?.ToString(), change.Firm.Name, change.Firm.Home?.Code, change.State, change.Service,
                ChartJson.Word(change.Before), ChartJson.Word(change.After), string.Join(' ', change.Rules));
        }
    }

    private static void WriteGroups(Utf8JsonWriter json, IReadOnlyList<Change> changes, string name, string key, Func<Change, IEnumerable<string?>> keys)
    {
        var groups = changes.SelectMany(change => keys(change).Select(value => (Key: value, Change: change)))
            .GroupBy(pair => pair.Key).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        json.WriteStartArray(name);
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString(key, group.Key);
            json.WriteNumber("firms", MatrixComparison.FirmsIn(group.Select(pair => pair.Change)));
            json.WriteNumber("cells", group.Count());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
