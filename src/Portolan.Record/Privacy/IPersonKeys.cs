namespace Portolan.Record.Privacy;

/// <summary>
/// The keys that people's data is sealed with, one for each person. They are stored wrapped by a master key (AES-256-GCM, with the person
/// as associated data). To forget a person is to destroy the key. Safe for use by many threads and processes.
/// </summary>
public interface IPersonKeys : IDisposable
{
    /// <summary>Makes a key for a person; one that exists already stays as it is. Once answered it survives a crash.</summary>
    /// <exception cref="RecordException">The person was forgotten (<see cref="RecordFault.Forgotten"/>), or the key cannot be
    /// written.</exception>
    Task CreateAsync(PersonId person, CancellationToken cancellation = default);

    /// <summary>The key of a person, which the caller disposes of; null where it was destroyed.</summary>
    /// <exception cref="RecordException">There never was a key (<see cref="RecordFault.Missing"/>), the master key is missing or another
    /// (<see cref="RecordFault.WrongKey"/>), or the key is damaged: none of these says that the person was forgotten.</exception>
    Task<PersonKey?> GetAsync(PersonId person, CancellationToken cancellation = default);

    /// <summary>Whether there is a key, or was one.</summary>
    /// <exception cref="RecordException">What is stored for the person is damaged.</exception>
    Task<PersonKeyState> StateAsync(PersonId person, CancellationToken cancellation = default);

    /// <summary>Destroys the key of a person, also one that is damaged, and sees to it that there can never be another. Once answered that
    /// survives a crash; cut short, it can be asked for again.</summary>
    /// <returns>When it was destroyed, of the first time.</returns>
    /// <exception cref="RecordException">There never was a key (<see cref="RecordFault.Missing"/>): then the id is likely mistyped.</exception>
    Task<DateTimeOffset> DestroyAsync(PersonId person, CancellationToken cancellation = default);

    /// <summary>Makes a new master key, wraps every key with it, and destroys the master keys before it, so that old copies of wrapped keys
    /// cannot be opened again. Cut short at any point all keys can still be used; then ask for it again.</summary>
    /// <returns>How many keys were wrapped anew.</returns>
    /// <exception cref="RecordException">A key is damaged: then the older master keys are kept.</exception>
    Task<int> RotateMasterKeyAsync(CancellationToken cancellation = default);
}
