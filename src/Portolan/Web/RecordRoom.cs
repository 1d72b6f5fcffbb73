using System.Diagnostics;
using Portolan.Desks.Records;
using Portolan.Desks.Records.Pages;
using Portolan.Record;
using Portolan.Recording;

namespace Portolan.Web;

/// <summary>What reads the whole record for a page: each one at a time and beside all other answers, so that nobody waits for it who did not ask.</summary>
/// <param name="journal">The record.</param>
internal sealed class RecordRoom(Journal journal)
{
    private readonly Lock check = new();
    private readonly SemaphoreSlim counting = new(1);
    private (long Head, RecordSums Sums)? counted;
    private DateTimeOffset? since;
    private Verification? last;

    /// <summary>What came of the last verification, and since when one runs.</summary>
    public (Verification? Last, DateTimeOffset? RunningSince) State
    {
        get
        {
            lock (this.check) return (this.last, this.since);
        }
    }

    /// <summary>Begins a verification, unless one runs.</summary>
    public void Verify()
    {
        lock (this.check)
        {
            if (this.since is not null) return;
            this.since = TimeProvider.System.GetUtcNow();
        }
        _ = Task.Run(VerifyAsync);
    }

    /// <summary>What the record holds; counted again when it has grown. Null where there is none.</summary>
    public async Task<RecordSums?> CountAsync(CancellationToken cancellation)
    {
        if (!await journal.ExistsAsync(cancellation)) return null;
        await this.counting.WaitAsync(cancellation);
        try
        {
            using var reader = await journal.OpenAsync(cancellation);
            var head = await reader.HeadAsync(cancellation);
            if (this.counted is { } known && known.Head == head) return known.Sums;
            var sums = new RecordSums(await RecordStats.OfAsync(reader, cancellation));
            this.counted = (sums.Entries, sums);
            return sums;
        }
        finally
        {
            this.counting.Release();
        }
    }

    private async Task VerifyAsync()
    {
        var (began, clock) = (this.since!.Value, Stopwatch.StartNew());
        Verification found;
        try
        {
            found = new Verification(began, TimeSpan.Zero, await journal.VerifyAsync(), null);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            found = new Verification(began, TimeSpan.Zero, null, failed.Message);
        }
        lock (this.check) (this.last, this.since) = (found with { Took = clock.Elapsed }, null);
    }
}
