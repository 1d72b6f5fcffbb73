using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json;
using Portolan.Record.Events;
using Portolan.Record.Folder;
using Portolan.Recording;

namespace Portolan.Tests.Web;

/// <summary>What operators see of a server: its log, its metrics and its traces.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-telemetry-");

    public void Dispose() => this.data.Delete(recursive: true);

    [Fact]
    public async Task Requests_are_logged_counted_and_traced_without_what_they_asked()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals of Unix");
        await using var collector = await Collector.StartAsync();
        using var server = await StartedServer.StartAsync(this.data.FullName, "--otlp", collector.Address, "--notice-seconds", "0");
        (await server.Client.GetStringAsync("/api/v1/assess?firm=OKX&state=FR", TestContext.Current.CancellationToken)).ShouldContain("OKX Europe");
        using var missing = await server.Client.GetAsync("/api/v1/register/firms/Maria-Borg", TestContext.Current.CancellationToken);
        using var nowhere = await server.Client.GetAsync("/people/Maria-Borg", TestContext.Current.CancellationToken);
        var (exitCode, log) = await server.StopAsync();
        exitCode.ShouldBe(0);

        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Where(line => line.GetProperty("event").GetString() == "request").Select(line => $"{line.GetProperty("route")} {line.GetProperty("status")}")
            .ShouldBe(["/api/v1/assess 200", "/api/v1/register/firms/{lei} 404", "(none) 404"]);
        lines.Where(line => line.GetProperty("event").GetString() == "request").ShouldAllBe(line => line.GetProperty("ms").GetDouble() > 0 && line.GetProperty("trace").GetString()!.Length == 32);
        lines.Select(line => line.GetProperty("event").GetString()).Where(what => what != "request").ShouldBe(["started", "stopping", "stopped"]);

        collector.Texts("/v1/traces", 1, 2, 2, 5).ShouldBe(["GET /api/v1/assess", "GET /api/v1/register/firms/{lei}", "GET (none)"]);
        collector.Texts("/v1/metrics", 1, 2, 2, 1).ShouldBe(["http.server.request.duration", "portolan.answers"], ignoreOrder: true);
        var kinds = collector.Texts("/v1/metrics", 1, 2, 2, 7, 1, 7, 2, 1);
        kinds.ShouldBe(["assess", "answered", "registerFirm", "refused", "page", "refused"], ignoreOrder: true);
        foreach (var text in collector.Taken.Select(taken => Encoding.Latin1.GetString(taken.Body)).Append(log))
        {
            text.ShouldNotContain("Maria");
            text.ShouldNotContain("OKX");
        }
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_sent_and_with_none_nothing_is_logged()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals of Unix");
        using var server = await StartedServer.StartAsync(this.data.FullName, "--log", "none", "--notice-seconds", "0");
        (await server.Client.GetStringAsync("/health/live", TestContext.Current.CancellationToken)).ShouldBe("live");
        (await server.StopAsync()).ShouldBe((0, ""));
    }

    [Fact]
    public async Task Entries_that_are_appended_are_counted()
    {
        long counted = 0;
        using var listener = new MeterListener { InstrumentPublished = (instrument, own) => { if (instrument.Name == "portolan.record.appends") own.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((_, number, _, _) => Interlocked.Add(ref counted, number));
        listener.Start();
        var journal = new Journal(new FolderPlace(Path.Combine(this.data.FullName, "record")), this.data.FullName);
        await using (var writer = await journal.WriteAsync(cancellation: TestContext.Current.CancellationToken))
        {
            var what = new NewEvent(new EventType("tests.noted", 1), Payload.Parse("{}"));
            await writer.AppendAsync(StreamId.Parse("tests/one"), 0, [what, what], Actor.Parse("test"), TestContext.Current.CancellationToken);
        }
        Interlocked.Read(ref counted).ShouldBeGreaterThanOrEqualTo(2);
    }
}
