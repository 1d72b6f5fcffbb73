using Portolan.Record.Events;

namespace Portolan.Record.Appending;

/// <summary>An append that waits for its group.</summary>
internal sealed class PendingAppend(StreamId stream, ExpectedVersion expected, IReadOnlyList<NewEvent> events, Actor who,
    CancellationToken cancellation)
    : TaskCompletionSource<AppendAnswer>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public StreamId Stream => stream;

    public ExpectedVersion Expected => expected;

    public IReadOnlyList<NewEvent> Events => events;

    public Actor Who => who;

    public CancellationToken Cancellation => cancellation;

    public AppendAnswer? Answer { get; set; }

    /// <summary>Answers the writer, once its group is stored or could not be.</summary>
    public void Complete(Exception? failure)
    {
        if (Answer is VersionConflict || (Answer is not null && failure is null)) SetResult(Answer);
        else if (Cancellation.IsCancellationRequested && Answer is null) SetCanceled(Cancellation);
        else SetException(failure!);
    }
}
