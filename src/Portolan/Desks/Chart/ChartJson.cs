using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Firms;
using Portolan.Desks.Register;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Questions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Chart;

/// <summary>The pieces of JSON that the answers of the chart share; <c>docs/cli.md</c> documents them.</summary>
internal static class ChartJson
{
    /// <summary>The word for a decision.</summary>
    public static string Word(Decision decision) => decision switch
    {
        Decision.Permitted => "permitted",
        Decision.NotPermitted => "not permitted",
        _ => "unsettled",
    };

    /// <summary>Writes the day of a question, and what it is answered from.</summary>
    public static void WriteQuestion(Utf8JsonWriter json, ChartQuestion question)
    {
        json.WriteString("on", ReportText.Iso(question.On));
        WriteSource(json, question);
    }

    /// <summary>Writes the day of knowledge, the register and the scenarios.</summary>
    public static void WriteSource(Utf8JsonWriter json, ChartQuestion question)
    {
        if (question.Edition.Known is { } known) json.WriteString("known", ReportText.Iso(known));
        else json.WriteNull("known");
        WriteFirms(json, question.Firms);
        WriteScenarios(json, question.Edition);
    }

    /// <summary>Writes where firms are known from: the register, with those that the record does not hold, and the record or null.</summary>
    public static void WriteFirms(Utf8JsonWriter json, KnownFirms firms)
    {
        json.WriteStartObject("register");
        json.WriteString("date", ReportText.Iso(firms.Register.Date));
        json.WriteNumber("firms", firms.Count - firms.Recorded.Count);
        json.WriteEndObject();
        if (firms.Entries == 0)
        {
            json.WriteNull("record");
            return;
        }
        json.WriteStartObject("record");
        json.WriteNumber("entries", firms.Entries);
        json.WriteNumber("firms", firms.Recorded.Count);
        json.WriteEndObject();
    }

    /// <summary>Writes the scenarios assumed.</summary>
    public static void WriteScenarios(Utf8JsonWriter json, Edition edition)
    {
        json.WriteStrings("scenarios", edition.Scenarios.Select(scenario => scenario.ToString()));
    }

    /// <summary>Writes a cell whose decision changes, as an object.</summary>
    public static void WriteChange(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        FirmJson.WriteIdentity(json, change.Firm);
        json.WriteString("state", change.State);
        json.WriteString("service", change.Service);
        json.WriteString("before", Word(change.Before));
        json.WriteString("after", Word(change.After));
        WriteRules(json, change.Rules);
        json.WriteEndObject();
    }

    /// <summary>Writes the next day on which an answer flips by itself, or null.</summary>
    public static void WriteNextChange(Utf8JsonWriter json, NextChange? next)
    {
        if (next is null)
        {
            json.WriteNull("nextChange");
            return;
        }
        json.WriteStartObject("nextChange");
        json.WriteString("date", ReportText.Iso(next.Date));
        json.WriteString("decision", Word(next.After));
        WriteRules(json, next.Rules);
        json.WriteEndObject();
    }

    /// <summary>Writes the three counts of a matrix.</summary>
    public static void WriteSummary(Utf8JsonWriter json, string name, DecisionCounts counts)
    {
        json.WriteStartObject(name);
        json.WriteNumber("permitted", counts.Permitted);
        json.WriteNumber("notPermitted", counts.NotPermitted);
        json.WriteNumber("unsettled", counts.Unsettled);
        json.WriteEndObject();
    }

    /// <summary>Writes the names of rules.</summary>
    public static void WriteRules(Utf8JsonWriter json, IEnumerable<Rule> rules)
    {
        json.WriteStrings("rules", rules.Select(rule => rule.Id.ToString()));
    }
}
