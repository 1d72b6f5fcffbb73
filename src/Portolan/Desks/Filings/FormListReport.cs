using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Filings;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Filings;

/// <summary>The answer of <c>filing forms</c>.</summary>
internal sealed class FormListReport(FilingForms forms, Language language) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        var table = ReportText.Table("Form", "Title", "Provisions", "Fields");
        table.Columns[3].RightAligned();
        foreach (var form in forms.All) table.AddRow(form.Id, Markup.Escape(form.Title.In(language)), Markup.Escape(form.Cite(form.Citations, language)), ReportText.Number(form.AllFields.Count()));
        console.Write(table);
        console.MarkupLine("[grey]The fields of one: portolan filing forms FORM[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("forms");
        foreach (var form in forms.All) FormJson.Write(json, form);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("form", "title", "provisions", "fields");
        foreach (var form in forms.All) csv.Row(form.Id, form.Title.In(language), form.Cite(form.Citations, language), ReportText.Plain(form.AllFields.Count()));
    }
}
