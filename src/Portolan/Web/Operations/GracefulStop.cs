using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Portolan.Web.Operations;

/// <summary>Stops a server so that nobody who was being answered loses the answer.</summary>
internal static class GracefulStop
{
    /// <summary>Waits until the server is told to stop.</summary>
    /// <param name="app">The server.</param>
    /// <param name="cancellation">Tells it.</param>
    public static async Task WaitAsync(WebApplication app, CancellationToken cancellation)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var byUser = cancellation.Register(() => told.TrySetResult());
        await using var byHost = app.Lifetime.ApplicationStopping.Register(() => told.TrySetResult());
        await told.Task;
    }

    /// <summary>Says that it is not ready any more, answers on for a while, takes no new connections, and lets what is being answered end.</summary>
    /// <param name="app">The server.</param>
    /// <param name="notice">How long it answers on, so that whoever sends it work sees that it is not ready.</param>
    /// <param name="drain">How long what is being answered may take; then it is cut off.</param>
    public static async Task StopAsync(WebApplication app, TimeSpan notice, TimeSpan drain)
    {
        app.Services.GetRequiredService<Readiness>().Stop();
        await Task.Delay(notice);
        using var patience = new CancellationTokenSource(drain);
        await app.StopAsync(patience.Token);
    }
}
