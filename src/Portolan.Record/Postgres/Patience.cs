using System.Diagnostics;

namespace Portolan.Record.Postgres;

/// <summary>What is left of the time to wait for a server that went away.</summary>
/// <param name="limit">The whole time.</param>
internal sealed class Patience(TimeSpan limit)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan pause;

    /// <summary>Pauses before the next attempt, each time longer and at first not at all; false once the time is over.</summary>
    public async Task<bool> WaitAsync(CancellationToken cancellation)
    {
        if (this.watch.Elapsed >= limit) return false;
        await Task.Delay(this.pause, cancellation).ConfigureAwait(false);
        this.pause = this.pause == default ? FirstPause : this.pause * 2;
        if (this.pause > LongestPause) this.pause = LongestPause;
        return true;
    }
}
