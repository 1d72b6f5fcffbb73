namespace Portolan.Record.Events;

/// <summary>A record to read from. Safe for use by many threads.</summary>
public interface IRecordReader
{
    /// <summary>How many entries the record has: the number that the next one will bear.</summary>
    long Head { get; }

    /// <summary>The entries from a number on, in the total order, up to the head at the time of the call.</summary>
    /// <param name="from">The first number, from 0; at or past the head there are none.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    IAsyncEnumerable<RecordEntry> ReadAsync(long from = 0, CancellationToken cancellation = default);

    /// <summary>The entries of one stream from a version on, in order; none for a stream that does not exist.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="fromVersion">The first version, from 1.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ArgumentOutOfRangeException">The version is less than 1.</exception>
    IAsyncEnumerable<RecordEntry> ReadStreamAsync(StreamId stream, long fromVersion = 1, CancellationToken cancellation = default);

    /// <summary>The version of a stream's last entry, or 0 where it has none.</summary>
    long VersionOf(StreamId stream);
}
