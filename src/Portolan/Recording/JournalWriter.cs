using Portolan.CommandLine;
using Portolan.Record;
using Portolan.Record.Events;
using Portolan.Record.Folds;

namespace Portolan.Recording;

/// <summary>A record that a command writes to. When it ends, a checkpoint over all that was written is signed.</summary>
/// <param name="store">The record.</param>
/// <param name="snapshots">The snapshots of folds.</param>
/// <param name="ended">Is told when the writer ends.</param>
internal sealed class JournalWriter(IRecordStore store, FoldSnapshots snapshots, Action ended) : IAsyncDisposable
{
    private bool wrote;

    /// <summary>What a fold comes to now.</summary>
    public async Task<TState> ReadAsync<TState>(IFold<TState> fold, CancellationToken cancellation = default) =>
        (await FoldRun.ToAsync(store, fold, AsOf.Now, snapshots, cancellation)).State;

    /// <summary>Records events of one act in a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="version">The version of the stream that they were decided on.</param>
    /// <param name="events">The events.</param>
    /// <param name="who">Who records them.</param>
    /// <param name="cancellation">Heeded until the writing begins.</param>
    /// <returns>Their entries.</returns>
    /// <exception cref="CommandException">Somebody else wrote to the stream meanwhile; nothing was recorded.</exception>
    public async Task<IReadOnlyList<RecordEntry>> AppendAsync(StreamId stream, long version, IReadOnlyList<NewEvent> events, Actor who, CancellationToken cancellation = default)
    {
        var answer = await store.AppendAsync(stream, ExpectedVersion.Exactly(version), events, who, cancellation);
        if (answer is VersionConflict conflict)
        {
            RecordMeter.CountConflict();
            throw new CommandException(ExitCode.No, $"somebody else wrote to {stream} meanwhile (version {conflict.Actual}, where {version} was seen), so nothing was recorded: look at it and try again");
        }
        this.wrote = true;
        RecordMeter.CountAppended(events.Count);
        return ((Appended)answer).Entries;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            using (store)
            {
                if (this.wrote) await store.PublishAsync();
            }
        }
        finally
        {
            ended();
        }
    }
}
