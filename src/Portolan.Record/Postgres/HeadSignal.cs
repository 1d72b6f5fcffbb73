namespace Portolan.Record.Postgres;

/// <summary>The head as it was last heard of, and those who wait for it to move. Safe for use by many threads.</summary>
internal sealed class HeadSignal
{
    private readonly Lock gate = new();
    private TaskCompletionSource<long> moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long head;

    /// <summary>Tells the head; one that is known already, or is behind, wakes nobody.</summary>
    public void Move(long heard)
    {
        lock (this.gate)
        {
            if (heard <= this.head) return;
            this.head = heard;
            this.moved.SetResult(heard);
            this.moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>The head once it is more than that.</summary>
    public async Task<long> WaitAsync(long known, CancellationToken cancellation)
    {
        while (true)
        {
            Task<long> next;
            lock (this.gate)
            {
                if (this.head > known) return this.head;
                next = this.moved.Task;
            }
            await next.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }
}
