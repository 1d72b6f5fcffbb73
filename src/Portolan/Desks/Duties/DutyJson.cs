using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Rules.Law;

namespace Portolan.Desks.Duties;

/// <summary>Duties as JSON; <c>docs/cli.md</c> documents the shape.</summary>
internal static class DutyJson
{
    /// <summary>Writes what a duty is and how a firm stands with it into an open object.</summary>
    public static void WriteContent(Utf8JsonWriter json, DutyAnswer answer, ActCatalogue acts)
    {
        var duty = answer.Rule.Duty!;
        FirmJson.WriteIdentity(json, answer.Firm);
        json.WriteString("duty", answer.Rule.Id.ToString());
        RuleJson.WriteText(json, "title", answer.Rule.Title);
        json.WriteString("state", answer.Key.State);
        json.WriteString("service", answer.Key.Service);
        json.WriteString("status", DutyWords.Of(answer.Status).English);
        json.WriteString("next", Iso(answer.Standing?.Next));
        json.WriteString("due", answer.Standing?.Count is { HasTime: true } count ? count.Due.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture) : Iso(answer.Standing?.Next));
        json.WriteString("since", Iso(answer.Since));
        json.WriteString("owner", answer.History.Owner);
        RuleJson.WriteText(json, "owes", duty.Owes);
        json.WriteString("to", Portolan.Rules.Duties.DutyVocabulary.Word(duty.To));
        json.WriteString("for", Portolan.Rules.Duties.DutyVocabulary.Word(duty.For));
        RuleJson.WriteText(json, "deadline", DutyWords.Of(duty.Deadline));
        RuleJson.WriteText(json, "evidence", duty.Evidence);
        json.WriteNumber("effortHours", duty.Effort);
        json.WriteStrings("sameWorkAs", duty.SameWorkAs.Select(other => other.ToString()));
        json.WriteStrings("cites", answer.Rule.Cites.Select(acts.Cite));
        json.WriteString("lawStatus", RuleJson.Word(answer.Rule.Status));
        json.WriteString("confidence", answer.Rule.Confidence.Level.ToString().ToLowerInvariant());
        json.WriteString("scenario", answer.Rule.Scenario);
        WriteHistory(json, answer);
    }

    private static void WriteHistory(Utf8JsonWriter json, DutyAnswer answer)
    {
        json.WriteStartArray("evidenced");
        foreach (var (evidence, entry) in answer.History.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("on", Iso(evidence.On));
            json.WriteString("until", Iso(evidence.Until));
            json.WriteString("occasion", evidence.Occasion);
            json.WriteString("note", evidence.Note);
            json.WriteString("sha256", evidence.Evidence?.File.Sha256);
            json.WriteString("file", evidence.Evidence?.File.Name);
            json.WriteString("by", entry.Who.ToString());
            json.WriteNumber("entry", entry.Number);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("occasions");
        foreach (var (occasion, entry) in answer.History.Occasions)
        {
            json.WriteStartObject();
            json.WriteString("occasion", occasion.Occasion);
            json.WriteString("moment", occasion.Moment);
            json.WriteString("at", occasion.At.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("what", occasion.What);
            json.WriteBoolean("open", answer.Standing?.Open.Contains(occasion) == true);
            json.WriteNumber("entry", entry.Number);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string? Iso(DateOnly? day) => day is { } date ? ReportText.Iso(date) : null;
}
