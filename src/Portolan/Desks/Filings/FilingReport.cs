using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Filings.Answers;
using Portolan.Desks.Filings.Rendering;
using Portolan.Rules.Filings;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Filings;

/// <summary>A filing with its answers: the answer of <c>filing show</c>, and of every verb that records.</summary>
internal sealed class FilingReport(FilingDocument document, Language language) : IReport
{
    private readonly AnswerLines lines = new(document, language);

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        var (filing, form) = (document.Filing, document.Form);
        console.MarkupLineInterpolated($"[bold]{filing.Id}[/]  {form.Title.In(language)}");
        console.Write(ReportText.NameValues(
        [
            ("firm", filing.Content.FirmName),
            ("stands", FilingText.Of(filing.Status)),
            ("prepared", $"{ReportText.Iso(filing.PreparedOn)} by {filing.Prepared.Who} (entry {ReportText.Plain(filing.Prepared.Number)})"),
            ("released", filing.Release is { } release ? $"{ReportText.Iso(release.On)} by {filing.Released!.Who} (entry {ReportText.Plain(filing.Released.Number)})" : null),
            ("html", filing.Release is { } page ? $"sha256:{page.Html.Sha256}, {page.Language}" : null),
            ("json", filing.Release is { } data ? $"sha256:{data.Json.Sha256}" : null),
            ("withdrawn", filing.Withdrawal?.Why),
            ("sealed for", string.Join(", ", AnswerSeal.PeopleOf(document.Answers))),
        ]));
        foreach (var section in form.Sections) WriteSection(console, section);
        if (filing.Status == State.FilingStatus.Prepared) console.MarkupLineInterpolated($"\n[grey]Somebody else releases it: portolan filing release {filing.Id} --by WHO. * is from the record.[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        FilingStateJson.WriteContent(json, document.Filing);
        json.WriteStrings("fromRecord", document.Filing.Content.FromRecord);
        json.WriteStrings("people", AnswerSeal.PeopleOf(document.Answers).Select(person => person.ToString()));
        json.WritePropertyName("answers");
        AnswerJson.WriteAll(document.Answers).WriteTo(json);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("field", "label", "answer");
        foreach (var (path, field, text) in document.Form.Fields.SelectMany(this.lines.Of)) csv.Row(path, field.Label.In(language), text);
    }

    private void WriteSection(IAnsiConsole console, FilingSection section)
    {
        var rows = section.Fields.SelectMany(this.lines.Of).Select(line => (line.Field.Label.In(language) + (document.Filing.Content.FromRecord.Contains(line.Path) ? " *" : ""), (string?)line.Text)).ToList();
        if (rows.Count == 0) return;
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{section.Title.In(language)}[/]");
        console.Write(ReportText.NameValues(rows));
    }
}
