using System.Text.Json;
using Portolan.Cel.Values;
using Portolan.CommandLine;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;

namespace Portolan.Desks.Chart;

/// <summary>What a rule came to, as JSON: the parts of its condition with the facts that they read.</summary>
internal static class OutcomeJson
{
    /// <summary>Writes the parts under the name <c>parts</c>.</summary>
    public static void WriteParts(Utf8JsonWriter json, RuleOutcome outcome)
    {
        json.WriteStartArray("parts");
        foreach (var part in outcome.Parts) WritePart(json, part);
        json.WriteEndArray();
    }

    /// <summary>The word for a truth.</summary>
    public static string Word(Truth truth) => truth switch
    {
        Truth.True => "true",
        Truth.False => "false",
        _ => "unknown",
    };

    private static void WritePart(Utf8JsonWriter json, PartOutcome part)
    {
        json.WriteStartObject();
        json.WriteString("condition", part.Part.ToString());
        json.WriteString("holds", Word(part.Truth));
        json.WriteStartArray("facts");
        foreach (var fact in part.Facts)
        {
            json.WriteStartObject();
            json.WriteString("fact", fact.Path);
            if (fact is { IsPresence: true, Value: CelBool present }) json.WriteBoolean("stated", present.Value);
            else WriteValue(json, fact.Value);
            WriteOrigin(json, fact.Origin);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (part.Unknowns.Count > 0)
        {
            json.WriteStartArray("unknown");
            foreach (var unknown in part.Unknowns)
            {
                json.WriteStartObject();
                json.WriteString("fact", unknown.Path);
                json.WriteString("because", unknown.Reason);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (part.Error is { } error) json.WriteString("error", error);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, CelValue value)
    {
        switch (value)
        {
            case CelBool flag: json.WriteBoolean("value", flag.Value); break;
            case CelInt number: json.WriteNumber("value", number.Value); break;
            case CelString text: json.WriteString("value", text.Value); break;
            case CelUnknown or CelError: json.WriteNull("value"); break;
            default: json.WriteString("value", value.ToString()); break;
        }
    }

    private static void WriteOrigin(Utf8JsonWriter json, FactOrigin? origin)
    {
        if (origin is null)
        {
            json.WriteNull("origin");
            return;
        }
        json.WriteStartObject("origin");
        json.WriteString("source", origin.Source);
        json.WriteString("snapshot", origin.Date is { } date ? ReportText.Iso(date) : null);
        if (origin.Row is { } row) json.WriteNumber("row", row);
        else json.WriteNull("row");
        json.WriteString("column", origin.Column);
        if (origin.Entry is { } entry) json.WriteNumber("entry", entry);
        else json.WriteNull("entry");
        json.WriteEndObject();
    }
}
