namespace Portolan.Record.Events;

/// <summary>A record to write to. Safe for use by many threads.</summary>
public interface IRecordStore : IRecordReader
{
    /// <summary>Appends events to a stream: all of them, next to each other, or none. Once answered they survive a crash.</summary>
    /// <param name="stream">The stream, which begins with its first event.</param>
    /// <param name="expected">The version that the writer has seen.</param>
    /// <param name="events">At least one event.</param>
    /// <param name="who">Who records them.</param>
    /// <param name="cancellation">Heeded until the writing begins.</param>
    /// <returns><see cref="Appended"/>, or <see cref="VersionConflict"/> where the stream has another version.</returns>
    /// <exception cref="ArgumentException">There is no event, no stream, nobody, or an entry longer than
    /// <see cref="EntryForm.MaxLength"/>.</exception>
    /// <exception cref="IOException">The events could not be written and are not in the record.</exception>
    Task<AppendAnswer> AppendAsync(StreamId stream, ExpectedVersion expected, IReadOnlyList<NewEvent> events, Actor who,
        CancellationToken cancellation = default);
}
