namespace Portolan.Record.Privacy;

/// <summary>Reads keys without a lock, so that no reading waits for a rotation, and believes a failure only when it stays.</summary>
internal static class BesideRotations
{
    /// <summary>How often a key is read before a failure is believed: a rotation or a destruction may fall between or into what is read of
    /// the key and of the master key.</summary>
    private const int Attempts = 5;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(10);

    /// <summary>What a reading gives.</summary>
    /// <exception cref="RecordException">It fails, and not because of a rotation.</exception>
    public static async Task<T> ReadAsync<T>(Func<ValueTask<T>> read, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await read().ConfigureAwait(false);
            }
            catch (RecordException error) when (attempt < Attempts && error.Fault is RecordFault.WrongKey or RecordFault.Damaged)
            {
                await Task.Delay(BetweenAttempts, cancellation).ConfigureAwait(false);
            }
        }
    }
}
