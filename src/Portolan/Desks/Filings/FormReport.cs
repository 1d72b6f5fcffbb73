using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Filings;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Filings;

/// <summary>The answer of <c>filing forms FORM</c>: what is asked.</summary>
internal sealed class FormReport(FilingForm form, Language language) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[bold]{form.Title.In(language)}[/]  [grey]{form.Id}[/]");
        console.WriteLine(form.To.In(language));
        if (form.Note is { } note) console.MarkupLineInterpolated($"[grey]{note.In(language)}[/]");
        if (form.Confidence.Because is { } because) console.MarkupLineInterpolated($"[yellow]{form.Confidence.Level.ToString().ToLowerInvariant()}: {because.In(language)}[/]");
        foreach (var section in form.Sections)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{section.Title.In(language)}[/]");
            var table = ReportText.Table("Field", "What is asked", "Type", "Asked for", "Provisions");
            foreach (var field in section.Fields)
            {
                AddRow(table, field, "");
                foreach (var inner in field.Fields) AddRow(table, inner, "  ");
            }
            console.Write(table);
        }
        console.MarkupLineInterpolated($"[grey]To file it: portolan filing prepare {form.Id} --firm FIRM --input FILE. What the record answers by itself is marked with *.[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json) => FormJson.Write(json, form);

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("section", "field", "label", "type", "required", "when", "from", "person", "provisions");
        foreach (var section in form.Sections)
        {
            foreach (var field in section.Fields)
            {
                Row(csv, section, field, "");
                foreach (var inner in field.Fields) Row(csv, section, inner, field.Id + ".");
            }
        }
    }

    private void AddRow(Table table, FilingField field, string indent) => table.AddRow(
        $"{indent}{field.Id}{(field.From is null ? "" : " *")}", Markup.Escape(field.Label.In(language)), FieldWords.Of(field.Type) + (field.IsPerson ? ", sealed" : ""),
        Markup.Escape(field.Required.When?.In(language) ?? FilingText.Of(field.Required)), Markup.Escape(field.Citations.Count > 0 ? form.Cite(field.Citations, language) : ""));

    private void Row(CsvWriter csv, FilingSection section, FilingField field, string path) => csv.Row(
        section.Title.In(language), path + field.Id, field.Label.In(language), FieldWords.Of(field.Type), FilingText.Of(field.Required), field.Required.When?.In(language),
        field.From is { } from ? FieldWords.Of(from) : null, field.IsPerson ? "yes" : "no", string.Join("; ", field.Citations.Select(citation => citation.Provision.ToString())));
}
