using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Filings.Answers;
using Portolan.Record.Events;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Filings.Rendering;

/// <summary>A filing as data; <c>docs/filings.md</c> documents the shape.</summary>
internal static class FilingJson
{
    /// <summary>Its bytes: JSON in the canonical form of RFC 8785, so that whoever has the data has the bytes.</summary>
    public static byte[] Render(FilingDocument document)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) Write(json, document);
        return Payload.Parse(stream.ToArray()).Utf8.ToArray();
    }

    private static void Write(Utf8JsonWriter json, FilingDocument document)
    {
        var (filing, form) = (document.Filing, document.Form);
        json.WriteStartObject();
        json.WriteString("filing", filing.Id);
        if (document.Mark is { } mark) json.WriteString("mark", FilingWords.Of(mark).English);
        json.WriteStartObject("form");
        json.WriteString("id", form.Id);
        json.WriteString("sha256", filing.Content.FormFile.File.Hash.ToString());
        WriteText(json, "title", form.Title);
        json.WriteStrings("provisions", form.Citations.Select(citation => citation.Provision.ToString()));
        json.WriteEndObject();
        json.WriteStartObject("firm");
        json.WriteString("id", filing.Content.Firm);
        json.WriteString("name", filing.Content.FirmName);
        json.WriteBoolean("fictional", filing.Content.FirmIsFictional);
        json.WriteEndObject();
        WriteAct(json, "prepared", filing.PreparedOn, filing.Prepared.Who.ToString());
        if (document.Release is { } release) WriteAct(json, "released", release.On, release.By);
        json.WriteStartArray("answers");
        foreach (var field in form.Fields)
        {
            json.WriteStartObject();
            json.WriteString("field", field.Id);
            WriteText(json, "label", field.Label);
            json.WriteStrings("provisions", field.Citations.Select(citation => citation.Provision.ToString()));
            json.WritePropertyName("answer");
            if (document.Answers.GetValueOrDefault(field.Id) is { } answer) AnswerJson.Write(answer).WriteTo(json);
            else json.WriteNullValue();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, LocalisedText text)
    {
        json.WriteStartObject(name);
        json.WriteString("en", text.English);
        json.WriteString("fr", text.French);
        json.WriteEndObject();
    }

    private static void WriteAct(Utf8JsonWriter json, string name, DateOnly on, string by)
    {
        json.WriteStartObject(name);
        json.WriteString("on", ReportText.Iso(on));
        json.WriteString("by", by);
        json.WriteEndObject();
    }
}
