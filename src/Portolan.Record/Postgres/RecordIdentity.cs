using Npgsql;
using Portolan.Record.Proof;

namespace Portolan.Record.Postgres;

/// <summary>The row that says which record it is: origin and public key.</summary>
internal static class RecordIdentity
{
    /// <summary>The public key, whose name is the origin.</summary>
    /// <exception cref="FormatException">The row is missing or damaged.</exception>
    public static async Task<VerifierKey> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select origin, public_key from portolan.identity", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        if (!await reader.ReadAsync(cancellation).ConfigureAwait(false)) throw new FormatException("the row is missing");
        var (origin, key) = (reader.GetString(0), VerifierKey.Parse(reader.GetString(1)));
        return key.Name == origin ? key : throw new FormatException($"the key is of {key.Name} and the record is {origin}");
    }
}
