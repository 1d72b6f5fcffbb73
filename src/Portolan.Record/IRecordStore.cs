using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Record;

/// <summary>A record to write to. Safe for use by many threads.</summary>
public interface IRecordStore : IRecordReader
{
    /// <summary>Appends events to a stream: all of them, next to each other, or none. Once answered they survive a crash.</summary>
    /// <param name="stream">The stream, which begins with its first event.</param>
    /// <param name="expected">The version that the writer has seen.</param>
    /// <param name="events">At least one event, at most <see cref="NewEvent.MaxAtOnce"/>.</param>
    /// <param name="who">Who records them.</param>
    /// <param name="cancellation">Heeded until the writing begins.</param>
    /// <returns><see cref="Appended"/>, or <see cref="VersionConflict"/> where the stream has another version.</returns>
    /// <exception cref="ArgumentException">There is no event, no stream, nobody, or an entry longer than
    /// <see cref="EntryForm.MaxLength"/>.</exception>
    /// <exception cref="IOException">The events could not be written and are not in the record, unless it is a
    /// <see cref="RecordException"/> with <see cref="RecordFault.Undecided"/>.</exception>
    Task<AppendAnswer> AppendAsync(StreamId stream, ExpectedVersion expected, IReadOnlyList<NewEvent> events, Actor who,
        CancellationToken cancellation = default);

    /// <summary>Signs a checkpoint over all entries and publishes it.</summary>
    /// <exception cref="IOException">It could not be written; the last checkpoint stays.</exception>
    /// <exception cref="RecordException">The key to sign with is not here (<see cref="RecordFault.WrongKey"/>).</exception>
    ValueTask<Checkpoint> PublishAsync(CancellationToken cancellation = default);

    /// <summary>Takes over entries of another record as they are, so that the tree has the same root. The record must be empty, and is to
    /// be thrown away where this fails.</summary>
    /// <param name="entries">All entries of the other record from 0 on, in order.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="RecordException">The record is not empty, or an entry does not follow the one before
    /// (<see cref="RecordFault.CannotImport"/>).</exception>
    Task<long> ImportAsync(IAsyncEnumerable<RecordEntry> entries, CancellationToken cancellation = default);
}
