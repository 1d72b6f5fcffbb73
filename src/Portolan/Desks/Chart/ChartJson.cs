using System.Globalization;
using System.Text.Json;
using Portolan.Desks.Register;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Chart;

/// <summary>The pieces of JSON that the answers of the chart share; <c>docs/cli.md</c> documents them.</summary>
internal static class ChartJson
{
    /// <summary>A day as ISO 8601 has it.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The word for a decision.</summary>
    public static string Word(Decision decision) => decision switch
    {
        Decision.Permitted => "permitted",
        Decision.NotPermitted => "not permitted",
        _ => "unsettled",
    };

    /// <summary>The word for a status.</summary>
    public static string Word(RuleStatus status) => status switch
    {
        RuleStatus.Settled => "settled",
        RuleStatus.Contested => "contested",
        _ => "announced",
    };

    /// <summary>Writes the day, the day of knowledge, the register and the scenarios of a question.</summary>
    public static void WriteQuestion(Utf8JsonWriter json, ChartQuestion question)
    {
        json.WriteString("on", Iso(question.On));
        if (question.Edition.Known is { } known) json.WriteString("known", Iso(known));
        else json.WriteNull("known");
        json.WriteStartObject("register");
        json.WriteString("date", Iso(question.Register.Date));
        json.WriteNumber("firms", question.Register.Firms.Count);
        json.WriteEndObject();
        json.WriteStartArray("scenarios");
        foreach (var scenario in question.Edition.Scenarios) json.WriteStringValue(scenario.ToString());
        json.WriteEndArray();
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

    /// <summary>Writes who a firm is.</summary>
    public static void WriteFirm(Utf8JsonWriter json, RegisteredFirm firm)
    {
        json.WriteStartObject("firm");
        json.WriteString("id", firm.Id);
        json.WriteString("lei", firm.Lei?.ToString());
        json.WriteString("name", firm.Name);
        json.WriteString("home", firm.Home?.Code);
        json.WriteEndObject();
    }

    /// <summary>Writes the names of rules.</summary>
    public static void WriteRules(Utf8JsonWriter json, IEnumerable<Rule> rules)
    {
        json.WriteStartArray("rules");
        foreach (var rule in rules) json.WriteStringValue(rule.Id.ToString());
        json.WriteEndArray();
    }
}
