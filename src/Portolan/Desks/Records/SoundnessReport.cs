using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Record;
using Spectre.Console;

namespace Portolan.Desks.Records;

/// <summary>The answer of <c>record verify</c>.</summary>
internal sealed class SoundnessReport(string name, VerifyReport verified, KeptCheckpoint? kept) : IReport
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Holds => verified.Problems.Count == 0 && kept is null or { Outcome: KeptOutcome.Continued };

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.Write(ReportText.NameValues(Facts()));
        console.WriteLine();
        if (Holds)
        {
            console.MarkupLine("[bold]Everything holds.[/]");
            return;
        }
        if (verified.Problems.Count == 0)
        {
            console.MarkupLine("[bold]The record does not hold against the checkpoint that was kept.[/] Against itself it does.");
            return;
        }
        console.Write(Problems());
        console.MarkupLineInterpolated($"[bold]The record does not hold.[/] {Summary()}");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("record", name);
        json.WriteBoolean("holds", Holds);
        json.WriteNumber("entries", verified.Entries);
        json.WriteString("root", verified.Root.ToString());
        json.WriteCheckpoint("checkpoint", verified.Checkpoint);
        if (kept is null) json.WriteNull("kept");
        else
        {
            json.WriteStartObject("kept");
            json.WriteString("outcome", kept.Code);
            json.WriteCheckpoint("checkpoint", kept.Checkpoint);
            json.WriteEndObject();
        }
        if (verified.FirstBadEntry is { } first) json.WriteNumber("firstBadEntry", first);
        else json.WriteNull("firstBadEntry");
        json.WriteStartArray("problems");
        foreach (var problem in verified.Problems)
        {
            json.WriteStartObject();
            json.WriteString("place", problem.Place);
            if (problem.Entry is { } entry) json.WriteNumber("entry", entry);
            else json.WriteNull("entry");
            json.WriteString("what", problem.What);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("place", "entry", "what");
        foreach (var problem in verified.Problems) csv.Row(problem.Place, EntryOf(problem), problem.What);
        if (kept is { Outcome: not KeptOutcome.Continued }) csv.Row("the checkpoint that was kept", null, kept.Words);
    }

    private IEnumerable<(string Name, string? Value)> Facts()
    {
        yield return ("record", name);
        yield return ("entries", $"{ReportText.Number(verified.Entries)}{(verified.Problems.Count == 0 ? "" : " that could be read")}");
        yield return ("root", verified.Root.ToString());
        yield return ("checkpoint", verified.Checkpoint is { } checkpoint ? $"signs {ReportText.Count(checkpoint.Size, "entry", "entries")}" : "none");
        yield return ("kept checkpoint", kept?.Words);
    }

    private Table Problems()
    {
        var table = ReportText.Table("Where", "Entry", "What");
        table.Columns[1].RightAligned();
        foreach (var problem in verified.Problems)
        {
            table.AddRow(Markup.Escape(problem.Place), EntryOf(problem) ?? "–", Markup.Escape(problem.What));
        }
        return table;
    }

    private static string? EntryOf(VerifyProblem problem) => problem.Entry is { } entry ? ReportText.Plain(entry) : null;

    private string Summary()
    {
        var count = ReportText.Count(verified.Problems.Count, "problem", "problems");
        if (verified.FirstBadEntry is not { } first) return $"{count}; no entry is named.";
        var signed = first < verified.Checkpoint?.Size ? ", which the checkpoint signs" : "";
        return $"{count}; the first bad entry is {ReportText.Plain(first)}{signed}.";
    }
}
