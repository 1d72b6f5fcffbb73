using Portolan.Record.Events;

namespace Portolan.Record.Appending;

/// <summary>
/// Appends that wait share one write. The first to come writes, so a lone writer waits for the medium and for nobody else; what comes
/// meanwhile makes the next group. Safe for use by many threads.
/// </summary>
/// <param name="owner">The record, named where it is used after its end.</param>
/// <param name="write">Stores a group and sets the answers; throws where nothing of it is stored.</param>
internal sealed class AppendQueue(object owner, Func<IReadOnlyList<PendingAppend>, ValueTask> write) : IThreadPoolWorkItem
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
        WriteNext(append);
        return append.Task;
    }

    /// <summary>Writes what has come, or ends the writing where nothing has.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        if (!TryRest()) WriteNext(null);
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
            if (!TryRest()) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
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

    /// <summary>Writes the next group.</summary>
    /// <param name="own">The append of the caller, who has not been given its task yet.</param>
    private void WriteNext(PendingAppend? own)
    {
        var group = Take();
        var writing = TryWriteAsync(group);
        if (writing.IsCompletedSuccessfully) Answer(group, writing.Result, own);
        else _ = AnswerLaterAsync(group, writing);
    }

    /// <summary>Writes a group, or gives why it is not stored.</summary>
    private async ValueTask<Exception?> TryWriteAsync(List<PendingAppend> group)
    {
        try
        {
            await write(group).ConfigureAwait(false);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private async Task AnswerLaterAsync(List<PendingAppend> group, ValueTask<Exception?> writing) => Answer(group, await writing.ConfigureAwait(false), null);

    /// <summary>
    /// Answers a group, each writer in an item of the pool of its own, and puts the next group behind them in the same line: what they append
    /// at once comes into it. A lone writer is answered on the spot.
    /// </summary>
    private void Answer(List<PendingAppend> group, Exception? failure, PendingAppend? own)
    {
        foreach (var append in group)
        {
            append.Failure = failure;
            if (append == own) append.Execute();
            else ThreadPool.UnsafeQueueUserWorkItem(append, preferLocal: false);
        }
        if (group.Count > 1 || !TryRest()) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
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

    /// <summary>Ends the writing where nothing waits.</summary>
    private bool TryRest()
    {
        lock (this.gate)
        {
            if (this.waiting.Count > 0) return false;
            this.writing = false;
            Monitor.PulseAll(this.gate);
            return true;
        }
    }
}
