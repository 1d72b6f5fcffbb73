using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Portolan.Recording;

namespace Portolan.Web.Operations;

/// <summary>Sends metrics and traces of the server to a collector (OTLP over HTTP, protobuf). What is left over is sent when it ends.</summary>
internal sealed class Telemetry : IDisposable
{
    /// <summary>The framework's source of the span of each request.</summary>
    private const string RequestSpans = "Microsoft.AspNetCore";

    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    private Telemetry(TracerProvider traces, MeterProvider metrics) => (this.traces, this.metrics) = (traces, metrics);

    /// <summary>Begins to send.</summary>
    /// <param name="collector">The address of the collector, such as http://127.0.0.1:4318.</param>
    public static Telemetry To(Uri collector)
    {
        var resource = ResourceBuilder.CreateEmpty().AddService("portolan", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3));
        var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(RequestSpans).AddOtlpExporter(options => Set(options, collector, "v1/traces")).Build();
        var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(ServerMeter.Name, RecordMeter.Name).AddOtlpExporter(options => Set(options, collector, "v1/metrics")).Build();
        return new Telemetry(traces, metrics);
    }

    /// <summary>Sends what is left, and ends.</summary>
    public void Dispose()
    {
        this.traces.Dispose();
        this.metrics.Dispose();
    }

    private static void Set(OtlpExporterOptions options, Uri collector, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(collector, path);
    }
}
