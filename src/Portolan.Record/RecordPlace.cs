using Portolan.Record.Files;
using Portolan.Record.Privacy;
using Portolan.Record.Proof;

namespace Portolan.Record;

/// <summary>Where a record is kept, whatever keeps it. Its text names the place to people and holds no secret.</summary>
public abstract record RecordPlace
{
    private protected RecordPlace()
    {
    }

    /// <summary>Opens the record for reading, beside whoever writes to it.</summary>
    /// <exception cref="RecordException">There is none, or it cannot be read.</exception>
    public abstract ValueTask<IRecordReader> OpenReaderAsync(CancellationToken cancellation = default);

    /// <summary>Opens the record for writing, and makes it where there is none yet.</summary>
    /// <param name="time">The clock; null for that of the system.</param>
    /// <param name="cancellation">Ends the opening.</param>
    /// <exception cref="RecordException">It cannot be opened or made.</exception>
    public abstract ValueTask<IRecordStore> OpenStoreAsync(TimeProvider? time = null, CancellationToken cancellation = default);

    /// <summary>Opens the files of the record, which may be stored before there is a record.</summary>
    /// <param name="time">The clock; null for that of the system.</param>
    /// <param name="cancellation">Ends the opening.</param>
    /// <exception cref="RecordException">They cannot be opened.</exception>
    public abstract ValueTask<IFileStore> OpenFilesAsync(TimeProvider? time = null, CancellationToken cancellation = default);

    /// <summary>Opens the keys of the people in the record.</summary>
    /// <param name="time">The clock; null for that of the system.</param>
    /// <param name="cancellation">Ends the opening.</param>
    /// <exception cref="RecordException">They cannot be opened.</exception>
    public abstract ValueTask<IPersonKeys> OpenPersonKeysAsync(TimeProvider? time = null, CancellationToken cancellation = default);

    /// <summary>Makes an empty record that bears the name of a key and signs with it, and opens it for writing: the beginning of a copy of
    /// the record that the key is of.</summary>
    /// <param name="key">The key, which the caller disposes of.</param>
    /// <param name="cancellation">Ends the making.</param>
    /// <exception cref="RecordException">There is something already (<see cref="RecordFault.Occupied"/>), or it cannot be made.</exception>
    public abstract ValueTask<IRecordStore> CreateAsync(SigningKey key, CancellationToken cancellation = default);

    /// <summary>The private key that the record signs with; the caller disposes of it.</summary>
    /// <exception cref="RecordException">There is no record, or the key is not here (<see cref="RecordFault.WrongKey"/>).</exception>
    public abstract ValueTask<SigningKey> OpenKeyAsync(CancellationToken cancellation = default);

    /// <summary>Reads all that is stored and holds it against itself. Works on records that are too damaged to be opened.</summary>
    /// <exception cref="RecordException">There is no record, or it may not be read.</exception>
    public abstract ValueTask<VerifyReport> VerifyAsync(CancellationToken cancellation = default);

    /// <summary>
    /// A text that changes whenever what is recorded does, found out without opening the record: for those who keep what follows from it. Null where there is
    /// no record, or no such text.
    /// </summary>
    /// <exception cref="RecordException">The operating system does not allow looking (<see cref="RecordFault.NoPermission"/>).</exception>
    public virtual ValueTask<string?> StampAsync(CancellationToken cancellation = default) => new((string?)null);

    /// <summary>Whether there is a record already.</summary>
    /// <exception cref="RecordException">That cannot be found out.</exception>
    public abstract ValueTask<bool> ExistsAsync(CancellationToken cancellation = default);
}
