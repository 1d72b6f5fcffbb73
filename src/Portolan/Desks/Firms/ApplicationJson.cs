using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Firms.State;

namespace Portolan.Desks.Firms;

/// <summary>Procedures before authorities as JSON; <c>docs/cli.md</c> documents the shape.</summary>
internal static class ApplicationJson
{
    /// <summary>Writes the procedures of a firm as a property.</summary>
    public static void WriteAll(Utf8JsonWriter json, Firm firm)
    {
        json.WriteStartArray("applications");
        foreach (var (name, application) in firm.Applications)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("kind", FirmWords.Of(application.Kind));
            if (application.Services is { } services) json.WriteStrings("services", services.Select(service => service.ToString()));
            else json.WriteNull("services");
            json.WriteStartArray("steps");
            foreach (var step in application.Steps)
            {
                json.WriteStartObject();
                json.WriteString("step", FirmWords.Of(step.Value.Step));
                json.WriteString("on", ReportText.Iso(step.Value.On));
                json.WriteString("deadline", ClockText.Iso(step.Value.Deadline));
                json.WriteString("outcome", step.Value.Outcome is { } outcome ? FirmWords.Of(outcome) : null);
                json.WriteNumber("entry", step.Entry);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
