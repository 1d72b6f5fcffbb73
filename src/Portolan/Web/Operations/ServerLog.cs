using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Portolan.Web.Operations;

/// <summary>The log of the server: one JSON object a line. It has no names of people or firms: no addresses, queries, bodies or messages of faults.</summary>
/// <param name="output">Takes the lines.</param>
/// <param name="level">How much is logged.</param>
internal sealed class ServerLog(TextWriter output, LogChoice level)
{
    /// <summary>A fault is found by its first frames; the rest is the framework's.</summary>
    private const int MostFrames = 12;

    private readonly Lock gate = new();

    /// <summary>A log that says nothing.</summary>
    public static ServerLog Silent { get; } = new(TextWriter.Null, LogChoice.None);

    /// <summary>Logs a request.</summary>
    public void Request(string method, string route, int status, TimeSpan taken, string trace)
    {
        if (level < LogChoice.Requests) return;
        Write("info", "request", json =>
        {
            json.WriteString("method", method);
            json.WriteString("route", route);
            json.WriteNumber("status", status);
            json.WriteNumber("ms", Math.Round(taken.TotalMilliseconds, 3));
            json.WriteString("trace", trace);
        });
    }

    /// <summary>Logs a fault of the program: of what kind it is and where it happened. What it says of itself may quote what was asked, and is left out.</summary>
    public void Fault(Exception fault, string trace)
    {
        if (level < LogChoice.Warnings) return;
        Write("error", "fault", json =>
        {
            json.WriteString("trace", trace);
            json.WriteString("type", fault.GetType().FullName);
            json.WriteString("cause", fault.InnerException?.GetType().FullName);
            json.WriteStartArray("at");
            foreach (var frame in new StackTrace(fault, fNeedFileInfo: true).GetFrames().Take(MostFrames)) json.WriteStringValue(Text(frame));
            json.WriteEndArray();
        });
    }

    /// <summary>Logs something that the framework warns of.</summary>
    /// <param name="severity">How grave it is.</param>
    /// <param name="source">The part of the framework.</param>
    /// <param name="template">What it says, without the values.</param>
    /// <param name="fault">The fault that came with it, or null.</param>
    public void Framework(string severity, string source, string template, Exception? fault)
    {
        if (level < LogChoice.Warnings) return;
        Write(severity, "framework", json =>
        {
            json.WriteString("source", source);
            json.WriteString("says", template);
            json.WriteString("type", fault?.GetType().FullName);
        });
    }

    /// <summary>Logs that the server begins or ends.</summary>
    public void Phase(string phase)
    {
        if (level < LogChoice.Warnings) return;
        Write("info", phase, _ => { });
    }

    private static string Text(StackFrame frame)
    {
        var method = frame.GetMethod();
        var line = frame.GetFileLineNumber() is var number and > 0 ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
        return $"{method?.DeclaringType?.FullName}.{method?.Name}{line}";
    }

    private void Write(string severity, string what, Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("time", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("level", severity);
            json.WriteString("event", what);
            content(json);
            json.WriteEndObject();
        }
        lock (this.gate) output.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }
}
