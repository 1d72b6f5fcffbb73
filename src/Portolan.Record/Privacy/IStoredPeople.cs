namespace Portolan.Record.Privacy;

/// <summary>Keys of people that can be taken over from one record into a copy of it.</summary>
internal interface IStoredPeople
{
    /// <summary>All that is stored, or null where nothing is.</summary>
    /// <exception cref="RecordException">It cannot be read.</exception>
    Task<StoredPeople?> ReadAllAsync(CancellationToken cancellation);

    /// <summary>Takes over what another record stores; there is nothing here yet.</summary>
    /// <exception cref="RecordException">There is something, or it cannot be written.</exception>
    Task TakeOverAsync(StoredPeople people, CancellationToken cancellation);
}
