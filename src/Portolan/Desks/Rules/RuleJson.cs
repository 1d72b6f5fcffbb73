using Portolan.CommandLine;
using System.Text.Json;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Rules;

/// <summary>Rules as JSON; <c>docs/cli.md</c> documents the shape.</summary>
internal static class RuleJson
{
    /// <summary>The word for an effect.</summary>
    public static string Word(Effect effect) => effect.ToString().ToLowerInvariant();

    /// <summary>The word for a status.</summary>
    public static string Word(RuleStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>The word of a level of confidence.</summary>
    public static string Word(ConfidenceLevel level) => level.ToString().ToLowerInvariant();

    /// <summary>Writes a rule as an object.</summary>
    public static void WriteRule(Utf8JsonWriter json, Rulebook rulebook, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id.ToString());
        WriteText(json, "title", rule.Title);
        json.WriteString("effect", Word(rule.Effect));
        json.WriteString("status", Word(rule.Status));
        json.WriteStrings("per", Enum.GetValues<Axis>().Where(axis => axis != Axis.None && rule.Per.HasFlag(axis)).Select(axis => axis.ToString().ToLowerInvariant()));
        json.WriteStartArray("cites");
        foreach (var cite in rule.Cites)
        {
            json.WriteStartObject();
            json.WriteString("act", cite.Act.ToString());
            json.WriteString("provision", cite.Number);
            json.WriteString("text", rulebook.Acts.Cite(cite));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("inForce");
        json.WriteString("from", ReportText.Iso(rule.InForce.From));
        json.WriteString("until", rule.InForce.Until is { } until ? ReportText.Iso(until) : null);
        json.WriteEndObject();
        json.WriteString("knownFrom", ReportText.Iso(rule.KnownFrom));
        json.WriteString("when", rule.Condition?.Text.Value.Trim());
        json.WriteString("measure", rule.Measure);
        json.WriteString("confidence", rule.Confidence.Level.ToString().ToLowerInvariant());
        json.WriteString("scenario", rule.Scenario);
        json.WriteString("file", rule.Position.File);
        json.WriteNumber("line", rule.Position.Line);
        json.WriteEndObject();
    }

    /// <summary>Writes words in both languages.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, LocalisedText text)
    {
        json.WriteStartObject(name);
        json.WriteString("en", text.English);
        json.WriteString("fr", text.French);
        json.WriteEndObject();
    }
}
