using System.Text.Json;
using Portolan.CommandLine;
using Spectre.Console;

namespace Portolan.Desks.Register;

/// <summary>The answer of <c>register diff</c>.</summary>
internal sealed class DiffReport(RegisterDiff diff) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.WriteLine(
            $"From {RegisterText.Day(diff.Before)} to {RegisterText.Day(diff.After)}: {ReportText.Count(diff.Came.Count, "firm", "firms")} came, "
            + $"{ReportText.Number(diff.Left.Count)} left, {ReportText.Number(diff.Changed.Count)} changed.");
        WriteFirms(console, "Came", diff.Came);
        WriteFirms(console, "Left", diff.Left);
        if (diff.Changed.Count == 0) return;
        console.WriteLine();
        console.MarkupLine("[bold]Changed[/]");
        foreach (var changed in diff.Changed)
        {
            var matched = changed.Match.By == MatchedBy.Lei ? "" : $"  (the same firm by {Words(changed.Match.By)})";
            console.MarkupLineInterpolated($"{changed.Match.After.Home?.Code ?? "–"}  {changed.Match.After.Name}[grey]{matched}[/]");
            foreach (var line in RegisterText.Lines(changed.Changes)) console.WriteLine($"      {line}");
        }
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("before", diff.Before is { } before ? ReportText.Iso(before) : null);
        json.WriteString("after", diff.After is { } after ? ReportText.Iso(after) : null);
        WriteFirms(json, "came", diff.Came);
        WriteFirms(json, "left", diff.Left);
        json.WriteStartArray("changed");
        foreach (var changed in diff.Changed)
        {
            json.WriteStartObject();
            FirmJson.WriteIdentity(json, changed.Match.After);
            json.WriteString("matchedBy", Words(changed.Match.By));
            FirmJson.WriteChanges(json, changed.Changes);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("what", "id", "lei", "name", "home", "field", "change");
        foreach (var firm in diff.Came) csv.Row("came", firm.Id, firm.Lei?.ToString(), firm.Name, firm.Home?.Code, null, null);
        foreach (var firm in diff.Left) csv.Row("left", firm.Id, firm.Lei?.ToString(), firm.Name, firm.Home?.Code, null, null);
        foreach (var changed in diff.Changed)
        {
            var firm = changed.Match.After;
            foreach (var change in changed.Changes) csv.Row("changed", firm.Id, firm.Lei?.ToString(), firm.Name, firm.Home?.Code, RegisterText.FieldName(change), RegisterText.Change(change));
        }
    }

    private static void WriteFirms(IAnsiConsole console, string title, IReadOnlyList<RegisteredFirm> firms)
    {
        if (firms.Count == 0) return;
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{title}[/]");
        foreach (var firm in firms) console.WriteLine($"{firm.Home?.Code ?? "–"}  {firm.Name}");
    }

    private static void WriteFirms(Utf8JsonWriter json, string name, IReadOnlyList<RegisteredFirm> firms)
    {
        json.WriteStartArray(name);
        foreach (var firm in firms) FirmJson.WriteFirm(json, firm);
        json.WriteEndArray();
    }

    private static string Words(MatchedBy by) => by switch
    {
        MatchedBy.Lei => "LEI",
        MatchedBy.NameAndHome => "name and home State",
        MatchedBy.WebsiteAndHome => "website and home State",
        _ => "damaged LEI",
    };
}
