using Portolan.Record.Events;

namespace Portolan.Record.Folder;

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
}
