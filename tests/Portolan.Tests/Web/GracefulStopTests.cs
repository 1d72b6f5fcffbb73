using System.Net;
using Microsoft.AspNetCore.Builder;
using Portolan.Web.Access;
using Portolan.Web.Operations;

namespace Portolan.Tests.Web;

/// <summary>How a server stops, over HTTP.</summary>
public sealed class GracefulStopTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task It_is_not_ready_first_and_then_lets_what_is_being_answered_end()
    {
        await using var server = new OwnServer();
        var (asked, free) = (new TaskCompletionSource(), new TaskCompletionSource());
        server.App.MapGet("/slow", async () =>
        {
            asked.SetResult();
            await free.Task;
            return "done";
        }).OpenToAll();
        using var client = await server.StartAsync();
        (await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken)).ShouldStartWith("ready on ");
        var slow = client.GetStringAsync("/slow", TestContext.Current.CancellationToken);
        await asked.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        var stopped = GracefulStop.StopAsync(server.App, notice: TimeSpan.FromSeconds(3), drain: Patience);
        using var ready = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("stopping");
        (await client.GetStringAsync("/health/live", TestContext.Current.CancellationToken)).ShouldBe("live");
        await RefusedAsync(client.BaseAddress!);
        stopped.IsCompleted.ShouldBeFalse();
        free.SetResult();
        (await slow).ShouldBe("done");
        await stopped.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_takes_longer_than_is_allowed_is_cut_off()
    {
        await using var server = new OwnServer();
        var asked = new TaskCompletionSource();
        server.App.MapGet("/never", async (CancellationToken cut) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, cut);
        }).OpenToAll();
        using var client = await server.StartAsync();
        var never = client.GetAsync("/never", TestContext.Current.CancellationToken);
        await asked.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await GracefulStop.StopAsync(server.App, TimeSpan.Zero, TimeSpan.FromMilliseconds(200)).WaitAsync(Patience, TestContext.Current.CancellationToken);
        await Should.ThrowAsync<HttpRequestException>(never);
    }

    /// <summary>Waits until no new connection is taken.</summary>
    private static async Task RefusedAsync(Uri address)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            using var client = new HttpClient { BaseAddress = address };
            try
            {
                using var answer = await client.GetAsync("/health/live", patience.Token);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }
}
