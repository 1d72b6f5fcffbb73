using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Formats.Register;
using Spectre.Console;

namespace Portolan.Desks.Register;

/// <summary>The rows of one snapshot, of whatever kind: the answer of <c>register list --kind</c>.</summary>
internal sealed class EntryListReport(RegisterSnapshot snapshot) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        var table = ReportText.Table("Row", "Home", "Name", "LEI", "Since", "What");
        table.Columns[0].RightAligned();
        foreach (var entry in snapshot.Entries)
        {
            table.AddRow(
                ReportText.Plain(entry.Row), entry.Home?.Code ?? "–", Markup.Escape(entry.Name ?? "–"), Markup.Escape(entry.Lei?.ToString() ?? entry.LeiPublished ?? "–"),
                RegisterText.Day(Since(entry)), Markup.Escape(What(entry)));
        }
        console.Write(table);
        console.MarkupLineInterpolated($"[grey]{snapshot.Kind.Code()} of {RegisterText.Day(snapshot.Date)}: {ReportText.Count(snapshot.Entries.Count, "row", "rows")}. Source: {snapshot.Source.Attribution}[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", snapshot.Kind.Code());
        json.WriteString("date", snapshot.Date is { } date ? ReportText.Iso(date) : null);
        json.WriteStartArray("entries");
        foreach (var entry in snapshot.Entries)
        {
            json.WriteStartObject();
            json.WriteNumber("row", entry.Row);
            json.WriteString("home", entry.Home?.Code);
            json.WriteString("name", entry.Name);
            json.WriteString("lei", entry.Lei?.ToString());
            json.WriteString("leiPublished", entry.LeiPublished);
            json.WriteString("authority", entry.Authority);
            json.WriteString("since", Since(entry) is { } since ? ReportText.Iso(since) : null);
            json.WriteString("what", What(entry));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("row", "home", "name", "lei", "authority", "since", "what");
        foreach (var entry in snapshot.Entries)
        {
            csv.Row(
                ReportText.Plain(entry.Row), entry.Home?.Code, entry.Name, entry.Lei?.ToString() ?? entry.LeiPublished, entry.Authority,
                Since(entry) is { } since ? ReportText.Iso(since) : null, What(entry));
        }
    }

    private static DateOnly? Since(RegisterEntry entry) => entry switch
    {
        CaspEntry casp => casp.AuthorisedFrom,
        EmtEntry emt => emt.AuthorisedFrom,
        ArtEntry art => art.AuthorisedFrom,
        NcaspEntry ncasp => ncasp.DecidedOn,
        _ => entry.LastUpdate,
    };

    private static string What(RegisterEntry entry) => entry switch
    {
        CaspEntry casp => $"services {RegisterText.Services(casp.Services)}; hosts {RegisterText.Hosts(casp.Hosts)}",
        EmtEntry emt => $"{emt.Institution ?? "institution not stated"}; {ReportText.Count(emt.WhitePapers.Count, "white paper", "white papers")}",
        ArtEntry art => $"offered in {RegisterText.Hosts(art.Offered)}",
        NcaspEntry ncasp => $"{ncasp.Reason ?? "reason not stated"}; {ReportText.Count(ncasp.Websites.Count, "website", "websites")}",
        OtherEntry other => $"offered in {RegisterText.Hosts(other.Offered)}; {ReportText.Count(other.WhitePapers.Count, "white paper", "white papers")}",
        _ => "",
    };
}
