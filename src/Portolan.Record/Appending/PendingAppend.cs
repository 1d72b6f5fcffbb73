using Portolan.Record.Events;

namespace Portolan.Record.Appending;

/// <summary>An append that waits for its group.</summary>
internal sealed class PendingAppend(StreamId stream, ExpectedVersion expected, IReadOnlyList<NewEvent> events, Actor who,
    CancellationToken cancellation)
    : TaskCompletionSource<AppendAnswer>, IThreadPoolWorkItem
{
    public StreamId Stream => stream;

    public ExpectedVersion Expected => expected;

    public IReadOnlyList<NewEvent> Events => events;

    public Actor Who => who;

    public CancellationToken Cancellation => cancellation;

    public AppendAnswer? Answer { get; set; }

    /// <summary>Why its group could not be stored, if that is so.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Answers the writer, once its group is stored or could not be. What the writer does next runs within this call.</summary>
    public void Execute()
    {
        if (Answer is VersionConflict || (Answer is not null && Failure is null)) SetResult(Answer);
        else if (Cancellation.IsCancellationRequested && Answer is null) SetCanceled(Cancellation);
        else SetException(Failure!);
    }
}
