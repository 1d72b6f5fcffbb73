using Portolan.CommandLine;
using System.Text.Json;
using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>Registered firms and their changes as JSON; <c>docs/cli.md</c> documents the shapes.</summary>
internal static class FirmJson
{
    /// <summary>Writes a firm with its entries as an object.</summary>
    public static void WriteFirm(Utf8JsonWriter json, RegisteredFirm firm)
    {
        json.WriteStartObject();
        WriteFacts(json, firm);
        json.WriteEndObject();
    }

    /// <summary>Writes who a firm is, under the name <c>firm</c>.</summary>
    public static void WriteIdentity(Utf8JsonWriter json, IFirm firm)
    {
        json.WriteStartObject("firm");
        json.WriteString("id", firm.Id);
        json.WriteString("lei", firm.Lei?.ToString());
        json.WriteString("name", firm.Name);
        json.WriteString("home", firm.Home?.Code);
        json.WriteEndObject();
    }

    /// <summary>Writes the facts of a firm into an open object.</summary>
    public static void WriteFacts(Utf8JsonWriter json, RegisteredFirm firm)
    {
        json.WriteString("id", firm.Id);
        json.WriteString("lei", firm.Lei?.ToString());
        json.WriteString("name", firm.Name);
        json.WriteString("home", firm.Home?.Code);
        json.WriteStrings("commercialNames", firm.CommercialNames);
        json.WriteStartArray("entries");
        foreach (var entry in firm.Entries) WriteEntry(json, entry);
        json.WriteEndArray();
    }

    /// <summary>Writes a list of changes.</summary>
    public static void WriteChanges(Utf8JsonWriter json, IEnumerable<FirmChange> changes)
    {
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("field", RegisterText.FieldName(change));
            switch (change)
            {
                case FieldChange field:
                    json.WriteString("before", field.Before);
                    json.WriteString("after", field.After);
                    break;
                case ServiceChange service:
                    json.WriteString("service", service.Service.ToString());
                    WriteCertainties(json, service.Before, service.After);
                    break;
                case HostChange host:
                    json.WriteString("state", host.State.Code);
                    WriteCertainties(json, host.Before, host.After);
                    break;
            }
            json.WriteString("text", RegisterText.Change(change));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, CaspEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("row", entry.Row);
        json.WriteString("authority", entry.Authority);
        json.WriteString("authorisedFrom", entry.AuthorisedFrom is { } from ? ReportText.Iso(from) : null);
        json.WriteString("endedOn", entry.EndedOn is { } ended ? ReportText.Iso(ended) : null);
        json.WriteString("lastUpdate", entry.LastUpdate is { } updated ? ReportText.Iso(updated) : null);
        json.WriteString("leiPublished", entry.LeiPublished);
        json.WriteBoolean("servicesStated", entry.Services.IsStated);
        json.WriteStrings("services", entry.Services.Known.Select(service => service.ToString()));
        json.WriteStrings("servicesInDoubt", entry.Services.Doubtful.Select(doubt => doubt.Service.ToString()));
        json.WriteBoolean("hostsStated", entry.Hosts.IsStated);
        json.WriteStrings("hosts", entry.Hosts.Known.Select(state => state.Code));
        json.WriteStrings("hostsInDoubt", entry.Hosts.Doubtful.Select(state => state.Code));
        json.WriteStrings("websites", entry.Websites.Select(site => site.ToString()));
        json.WriteString("comments", entry.Comments);
        json.WriteEndObject();
    }

    private static void WriteCertainties(Utf8JsonWriter json, Certainty before, Certainty after)
    {
        json.WriteString("before", before.ToString());
        json.WriteString("after", after.ToString());
    }
}
