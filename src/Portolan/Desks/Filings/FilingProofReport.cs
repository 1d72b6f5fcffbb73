using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Filings.State;
using Spectre.Console;

namespace Portolan.Desks.Filings;

/// <summary>The answer of <c>filing verify</c>.</summary>
internal sealed class FilingProofReport(Filing filing, IReadOnlyList<FilingProof> proofs) : IReport
{
    /// <summary>Whether nothing differs.</summary>
    public bool Holds => proofs.All(proof => proof.Holds);

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[bold]{filing.Id}[/]  {filing.Content.FirmName}, released {ReportText.Iso(filing.Release!.On)} by {filing.Released!.Who}");
        foreach (var proof in proofs)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{proof.Name}[/]  {Words(proof)}");
            console.Write(ReportText.NameValues([("recorded", proof.Recorded.Sha256), ("made again", proof.Found ?? "cannot be made: somebody that it is about was forgotten"), ("without people", proof.KeptFound), ("kept file", proof.KeptFault)]));
        }
        console.WriteLine();
        console.MarkupLine(Holds ? "[green]Nothing differs from what was released.[/]" : "[red]What the record gives now is not what was released.[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("filing", filing.Id);
        json.WriteBoolean("holds", Holds);
        json.WriteStartArray("documents");
        foreach (var proof in proofs)
        {
            json.WriteStartObject();
            json.WriteString("document", proof.Name);
            json.WriteString("result", Word(proof));
            json.WriteString("recorded", proof.Recorded.Sha256);
            json.WriteString("found", proof.Found);
            json.WriteString("keptRecorded", proof.Recorded.Kept.File.Hash.ToString());
            json.WriteString("keptFound", proof.KeptFound);
            json.WriteString("keptFault", proof.KeptFault);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("document", "result", "recorded", "found", "kept recorded", "kept found", "kept fault");
        foreach (var proof in proofs) csv.Row(proof.Name, Word(proof), proof.Recorded.Sha256, proof.Found, proof.Recorded.Kept.File.Hash.ToString(), proof.KeptFound, proof.KeptFault);
    }

    private static string Word(FilingProof proof) => !proof.Holds ? "differs" : proof.Found is null ? "erased" : "same";

    private static string Words(FilingProof proof) => Word(proof) switch
    {
        "same" => "the same bytes",
        "erased" => "the same without what was said of a person who was forgotten",
        _ => "differs",
    };
}
