using Portolan.Record.Events;

namespace Portolan.Record.Appending;

/// <summary>
/// Appends that wait share one write. The first to come writes, so a lone writer waits for the medium and for nobody else; what comes
/// meanwhile makes the next group. Safe for use by many threads.
/// </summary>
/// <param name="owner">The record, named where it is used after its end.</param>
/// <param name="write">Stores a group and sets the answers; throws where nothing of it is stored.</param>
internal sealed class AppendQueue(object owner, Func<IReadOnlyList<PendingAppend>, ValueTask> write)
{
    /// <summary>The most appends that one write waits for, so that none waits long for others.</summary>
    private const int MaxGroup = 1024;

    private readonly object gate = new();
    private readonly Queue<PendingAppend> waiting = [];
    private bool writing;
    private bool closed;

    /// <summary>Adds an append; the task ends with its answer.</summary>
    public Task<AppendAnswer> Add(PendingAppend append)
    {
        lock (this.gate)
        {
            ObjectDisposedException.ThrowIf(this.closed, owner);
            this.waiting.Enqueue(append);
            if (this.writing) return append.Task;
            this.writing = true;
        }
        _ = WriteNextAsync();
        return append.Task;
    }

    /// <summary>Does something while nothing is written.</summary>
    public async Task<T> AloneAsync<T>(Func<Task<T>> work)
    {
        lock (this.gate)
        {
            ObjectDisposedException.ThrowIf(this.closed, owner);
            while (this.writing) Monitor.Wait(this.gate);
            this.writing = true;
        }
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            GoOn();
        }
    }

    /// <summary>Takes no more appends and waits for those under way; false where that was done before.</summary>
    public bool Close()
    {
        lock (this.gate)
        {
            if (this.closed) return false;
            this.closed = true;
            while (this.writing) Monitor.Wait(this.gate);
            return true;
        }
    }

    private async Task WriteNextAsync()
    {
        var group = Take();
        Exception? failure = null;
        try
        {
            await write(group).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            failure = error;
        }
        foreach (var append in group) append.Complete(failure);
        GoOn();
    }

    /// <summary>The next group: no more events than one append may have, as they are held in memory together.</summary>
    private List<PendingAppend> Take()
    {
        var group = new List<PendingAppend>();
        lock (this.gate)
        {
            var events = 0;
            while (group.Count < MaxGroup && this.waiting.TryPeek(out var next))
            {
                events += next.Events.Count;
                if (group.Count > 0 && events > NewEvent.MaxAtOnce) break;
                group.Add(this.waiting.Dequeue());
            }
        }
        return group;
    }

    /// <summary>Leaves the next group to the pool, behind those just answered: what they append at once comes into it.</summary>
    private void GoOn()
    {
        lock (this.gate)
        {
            if (this.waiting.Count == 0)
            {
                this.writing = false;
                Monitor.PulseAll(this.gate);
                return;
            }
        }
        ThreadPool.UnsafeQueueUserWorkItem(queue => _ = queue.WriteNextAsync(), this, preferLocal: false);
    }
}
