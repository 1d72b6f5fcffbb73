using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Firms.State;
using Portolan.Formats;

namespace Portolan.Desks.Firms;

/// <summary>Firms of the record as JSON; <c>docs/cli.md</c> documents the shape.</summary>
internal static class RecordedFirmJson
{
    /// <summary>Writes a firm as an object.</summary>
    public static void Write(Utf8JsonWriter json, Firm firm, Func<Firm, Passport, PassportClock> clock)
    {
        json.WriteStartObject();
        json.WriteString("id", firm.Id);
        json.WriteString("lei", firm.Lei?.ToString());
        json.WriteString("name", firm.Name);
        json.WriteString("home", firm.Home.Code);
        json.WriteString("kind", FirmWords.Of(firm.Kind.Value));
        json.WriteString("group", firm.Group);
        json.WriteBoolean("fictional", firm.IsFictional);
        json.WriteString("source", firm.Source);
        json.WriteNumber("version", firm.Version);
        WriteDay(json, "withdrawn", firm.Withdrawn?.Value);
        WriteDay(json, "licenceWithdrawn", firm.LicenceWithdrawn?.Value);
        WriteServices(json, firm);
        WritePassports(json, firm, clock);
        ApplicationJson.WriteAll(json, firm);
        WriteClients(json, firm);
        WriteMeasures(json, firm);
        WriteOpen(json, firm);
        WriteStated(json, firm);
        json.WriteEndObject();
    }

    private static void WriteStated(Utf8JsonWriter json, Firm firm)
    {
        json.WriteStartArray("stated");
        foreach (var (name, stated) in firm.Stated.OrderBy(fact => fact.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("fact", name);
            json.WritePropertyName("value");
            stated.Value.WriteTo(json);
            json.WriteNumber("entry", stated.Entry);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteServices(Utf8JsonWriter json, Firm firm)
    {
        json.WriteStartArray("services");
        foreach (var (service, held) in firm.Services.OrderBy(entry => entry.Key))
        {
            json.WriteStartObject();
            json.WriteString("service", service.ToString());
            WriteDay(json, "from", held.Value.From);
            WriteDay(json, "notified", held.Value.Notified);
            WriteDay(json, "until", held.Value.Until?.Value);
            json.WriteNumber("entry", held.Entry);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePassports(Utf8JsonWriter json, Firm firm, Func<Firm, Passport, PassportClock> clock)
    {
        json.WriteStartArray("passports");
        foreach (var (state, passport) in firm.Passports.OrderBy(entry => entry.Key))
        {
            var time = clock(firm, passport);
            json.WriteStartObject();
            json.WriteString("state", state.Code);
            json.WriteString("phase", FirmWords.Of(time.Phase));
            WriteDay(json, "forwardBy", time.ForwardBy);
            WriteDay(json, "effectiveFrom", time.EffectiveFrom);
            if (passport.Services is { } services) json.WriteStrings("services", services.Select(service => service.ToString()));
            else json.WriteNull("services");
            json.WriteStartArray("steps");
            foreach (var (step, day) in passport.Steps)
            {
                json.WriteStartObject();
                json.WriteString("step", FirmWords.Of(step));
                WriteDay(json, "on", day.Value);
                json.WriteNumber("entry", day.Entry);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteClients(Utf8JsonWriter json, Firm firm)
    {
        json.WriteStartArray("clients");
        foreach (var (state, count) in firm.Clients.OrderBy(entry => entry.Key))
        {
            json.WriteStartObject();
            json.WriteString("state", state.Code);
            WriteDay(json, "on", count.Value.On);
            json.WriteNumber("clients", count.Value.Clients);
            if (count.Value.Assets is { } assets) json.WriteNumber("assets", assets);
            else json.WriteNull("assets");
            json.WriteNumber("entry", count.Entry);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteMeasures(Utf8JsonWriter json, Firm firm)
    {
        json.WriteStartArray("measures");
        foreach (var measure in firm.Measures)
        {
            json.WriteStartObject();
            json.WriteString("power", FirmWords.Of(measure.Value.Power));
            json.WriteString("state", measure.Value.State.Code);
            WriteDay(json, "from", measure.Value.From);
            WriteDay(json, "until", measure.Value.Until);
            json.WriteNumber("entry", measure.Entry);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteOpen(Utf8JsonWriter json, Firm firm)
    {
        json.WriteStartArray("open");
        foreach (var (list, open) in (ReadOnlySpan<(FirmList, OpenList)>)[(FirmList.Services, firm.ServicesOpen), (FirmList.Passports, firm.PassportsOpen)])
        {
            if (open.Rest is { } rest) WriteOpen(json, list, null, rest.Value);
            foreach (var (key, why) in open.Keys) WriteOpen(json, list, key, why.Value);
        }
        json.WriteEndArray();
    }

    private static void WriteOpen(Utf8JsonWriter json, FirmList list, string? key, string why)
    {
        json.WriteStartObject();
        json.WriteString("list", FirmWords.Of(list));
        json.WriteString("key", key);
        json.WriteString("why", why);
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day) => json.WriteString(name, day is { } date ? ReportText.Iso(date) : null);
}
