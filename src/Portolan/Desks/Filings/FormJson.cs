using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Rules;
using Portolan.Rules.Filings;

namespace Portolan.Desks.Filings;

/// <summary>Forms as JSON; <c>docs/cli.md</c> documents the shape.</summary>
internal static class FormJson
{
    /// <summary>Writes a form as an object.</summary>
    public static void Write(Utf8JsonWriter json, FilingForm form)
    {
        json.WriteStartObject();
        json.WriteString("id", form.Id);
        RuleJson.WriteText(json, "title", form.Title);
        RuleJson.WriteText(json, "to", form.To);
        json.WriteStrings("provisions", form.Citations.Select(citation => citation.Provision.ToString()));
        json.WriteString("confidence", form.Confidence.Level.ToString().ToLowerInvariant());
        json.WriteStartArray("sections");
        foreach (var section in form.Sections)
        {
            json.WriteStartObject();
            RuleJson.WriteText(json, "title", section.Title);
            WriteFields(json, section.Fields);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, IReadOnlyList<FilingField> fields)
    {
        json.WriteStartArray("fields");
        foreach (var field in fields)
        {
            json.WriteStartObject();
            json.WriteString("id", field.Id);
            RuleJson.WriteText(json, "label", field.Label);
            json.WriteStrings("provisions", field.Citations.Select(citation => citation.Provision.ToString()));
            json.WriteString("type", FieldWords.Of(field.Type));
            json.WriteString("required", FilingText.Of(field.Required));
            if (field.Required.When is { } when) RuleJson.WriteText(json, "when", when);
            json.WriteString("from", field.From is { } from ? FieldWords.Of(from) : null);
            json.WriteBoolean("person", field.IsPerson);
            if (field.Choices.Count > 0) json.WriteStrings("choices", field.Choices.Select(choice => choice.Id));
            if (field.Fields.Count > 0) WriteFields(json, field.Fields);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
