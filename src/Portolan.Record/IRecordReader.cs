using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Record;

/// <summary>A record to read from and to prove with. Safe for use by many threads.</summary>
public interface IRecordReader : IDisposable
{
    /// <summary>The public key that checkpoints are checked with; its name is the origin of the record.</summary>
    VerifierKey PublicKey { get; }

    /// <summary>How many entries the record has by now, those of other processes included: the number that the next one will bear.</summary>
    ValueTask<long> HeadAsync(CancellationToken cancellation = default);

    /// <summary>The entries from a number on, in the total order, up to the head that is known at the time of the call.</summary>
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
    ValueTask<long> VersionOfAsync(StreamId stream, CancellationToken cancellation = default);

    /// <summary>Waits until the record has more entries than that: how one follows a record that others write to.</summary>
    /// <param name="head">The head that is known.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The head by then.</returns>
    Task<long> WaitAsync(long head, CancellationToken cancellation = default);

    /// <summary>The root of the tree of a size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The record never had that size.</exception>
    ValueTask<TreeHash> RootAsync(long size, CancellationToken cancellation = default);

    /// <summary>The proof that an entry is in the tree of a size (RFC 6962 section 2.1.1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The record never had that size, or the entry is not below it.</exception>
    ValueTask<InclusionProof> ProveInclusionAsync(long entry, long size, CancellationToken cancellation = default);

    /// <summary>The proof that the tree of a size is the beginning of the tree of a larger (RFC 6962 section 2.1.2).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The record never had one of the sizes, or the first is the larger.</exception>
    ValueTask<ConsistencyProof> ProveConsistencyAsync(long oldSize, long newSize, CancellationToken cancellation = default);

    /// <summary>The checkpoint last published, as the signed note that others check; null before the first.</summary>
    /// <exception cref="RecordException">It cannot be read, or its signature does not hold.</exception>
    ValueTask<string?> ReadCheckpointAsync(CancellationToken cancellation = default);
}
