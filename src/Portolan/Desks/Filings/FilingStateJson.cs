using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Filings.State;
using Portolan.Record.Events;

namespace Portolan.Desks.Filings;

/// <summary>Where filings stand, as JSON; <c>docs/cli.md</c> documents the shape.</summary>
internal static class FilingStateJson
{
    /// <summary>Writes a filing as an object, without its answers.</summary>
    public static void Write(Utf8JsonWriter json, Filing filing)
    {
        json.WriteStartObject();
        WriteContent(json, filing);
        json.WriteEndObject();
    }

    /// <summary>Writes a filing into an object that is open.</summary>
    public static void WriteContent(Utf8JsonWriter json, Filing filing)
    {
        json.WriteString("filing", filing.Id);
        json.WriteString("form", filing.Content.Form);
        json.WriteString("firm", filing.Content.Firm);
        json.WriteString("name", filing.Content.FirmName);
        json.WriteString("status", FilingText.Of(filing.Status));
        WriteAct(json, "prepared", filing.PreparedOn, filing.Prepared);
        if (filing.Release is { } release)
        {
            WriteAct(json, "released", release.On, filing.Released!);
            json.WriteString("language", release.Language);
            json.WriteString("htmlSha256", release.Html.Sha256);
            json.WriteString("jsonSha256", release.Json.Sha256);
        }
        if (filing.Withdrawal is not { } withdrawal) return;
        WriteAct(json, "withdrawn", DateOnly.FromDateTime(filing.Withdrawn!.When.UtcDateTime), filing.Withdrawn);
        json.WriteString("why", withdrawal.Why);
    }

    private static void WriteAct(Utf8JsonWriter json, string name, DateOnly on, RecordEntry entry)
    {
        json.WriteStartObject(name);
        json.WriteString("on", ReportText.Iso(on));
        json.WriteString("by", entry.Who.ToString());
        json.WriteNumber("entry", entry.Number);
        json.WriteEndObject();
    }
}
