using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Facts;
using Portolan.Rules.Verification;

namespace Portolan.Desks.Rules;

/// <summary>The answer of <c>rules verify</c> as JSON; <c>docs/verification.md</c> documents the shape.</summary>
internal static class VerifyJson
{
    /// <summary>Writes a report as an object.</summary>
    public static void Write(Utf8JsonWriter json, VerificationReport report)
    {
        json.WriteStartObject();
        json.WriteString("solver", report.Solver);
        json.WriteNumber("rules", report.Edition.Rules.Count);
        json.WriteStrings("scenarios", report.Edition.Scenarios.Select(scenario => scenario.ToString()));
        json.WriteNumber("places", report.Places);
        WriteFindings(json, report.Findings);
        if (report.Comparison is { } comparison) WriteChanges(json, comparison);
        else json.WriteNull("changes");
        WriteRest(json, report);
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, IReadOnlyList<VerificationFinding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", VerifyWords.Of(finding.Kind));
            json.WriteString("severity", VerifyWords.Of(finding.Severity));
            json.WriteString("rule", finding.Rule.Id.ToString());
            json.WriteString("file", finding.Rule.Position.File);
            json.WriteNumber("line", finding.Rule.Position.Line);
            json.WriteString("says", finding.Says);
            json.WriteStrings("others", finding.Others.Select(other => other.ToString()));
            WriteWitness(json, finding.Witness);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteChanges(Utf8JsonWriter json, EditionComparison comparison)
    {
        json.WriteStartArray("changes");
        foreach (var change in comparison.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", VerifyWords.Of(change.Kind));
            json.WriteString("possible", change.IsPossible switch { true => "yes", false => "no", null => "open" });
            if (change.When is { } when)
            {
                json.WriteStartObject("when");
                json.WriteString("given", when.Given);
                json.WriteBoolean("exact", when.IsExact);
                json.WriteStartArray("cases");
                foreach (var words in when.Cases)
                {
                    json.WriteStartArray();
                    foreach (var condition in words) json.WriteStringValue(condition);
                    json.WriteEndArray();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("when");
            }
            WriteWitness(json, change.Witness);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteRest(Utf8JsonWriter json, VerificationReport report)
    {
        json.WriteStartArray("untranslated");
        foreach (var untranslated in report.Untranslated)
        {
            json.WriteStartObject();
            json.WriteString("rule", untranslated.Rule.Id.ToString());
            json.WriteString("condition", untranslated.Condition);
            json.WriteString("because", untranslated.Because);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("open");
        foreach (var open in report.Open)
        {
            json.WriteStartObject();
            json.WriteString("about", open.About);
            json.WriteString("because", open.Because);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("faults");
        foreach (var fault in report.Faults)
        {
            json.WriteStartObject();
            json.WriteString("about", fault.About);
            json.WriteString("given", FactYaml.Write(fault.Question));
            json.WriteString("says", fault.Says);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteWitness(Utf8JsonWriter json, Witness? witness)
    {
        if (witness is null)
        {
            json.WriteNull("witness");
            return;
        }
        var question = witness.Question;
        json.WriteStartObject("witness");
        json.WriteString("given", witness.ToString());
        json.WriteStartObject("facts");
        WriteFact(json, "firm", question.Firm);
        foreach (var (name, value) in question.Globals ?? new Dictionary<string, Fact>()) WriteFact(json, name, value);
        json.WriteString("service", question.Service);
        json.WriteString("state", question.State);
        json.WriteString("date", ReportText.Iso(question.Date));
        json.WriteEndObject();
        json.WriteString("shows", witness.Shows);
        json.WriteEndObject();
    }

    private static void WriteFact(Utf8JsonWriter json, string name, Fact fact)
    {
        json.WritePropertyName(name);
        WriteFact(json, fact);
    }

    private static void WriteFact(Utf8JsonWriter json, Fact fact)
    {
        switch (fact)
        {
            case FactMap map:
                json.WriteStartObject();
                foreach (var (name, value) in map.Entries) WriteFact(json, name, value);
                json.WriteEndObject();
                break;
            case FactList list:
                json.WriteStartArray();
                foreach (var item in list.Items) WriteFact(json, item);
                json.WriteEndArray();
                break;
            case FactFlag flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case FactNumber number:
                json.WriteNumberValue(number.Value);
                break;
            case FactDate date:
                json.WriteStringValue(ReportText.Iso(date.Value));
                break;
            case FactText text:
                json.WriteStringValue(text.Value);
                break;
        }
    }
}
