using Npgsql;
using Portolan.Record.Files;
using Portolan.Record.Privacy;
using Portolan.Record.Proof;

namespace Portolan.Record.Postgres;

/// <summary>A record in the schema <c>portolan</c> of a PostgreSQL database.</summary>
public sealed record PostgresPlace : RecordPlace
{
    /// <summary>A place.</summary>
    /// <param name="connectionString">Server, database, user and what else Npgsql takes; host and database are asked for.</param>
    /// <param name="keyFolder">The folder of the key that signs checkpoints and of the master key of people; it is made where the record is made.</param>
    /// <exception cref="ArgumentException">The connection string cannot be read, or names no host or no database.</exception>
    public PostgresPlace(string connectionString, string keyFolder)
    {
        var parts = Parse(connectionString);
        if (string.IsNullOrEmpty(parts.Host) || string.IsNullOrEmpty(parts.Database))
        {
            throw new ArgumentException("the connection string needs Host and Database, as in Host=localhost;Database=compliance", nameof(connectionString));
        }
        (ConnectionString, KeyFolder) = (connectionString, keyFolder);
        Name = $"{parts.Host}:{parts.Port}/{parts.Database}";
    }

    /// <summary>The connection string, with the password if it has one.</summary>
    public string ConnectionString { get; }

    /// <summary>The folder of the key that signs checkpoints and of the master key of people.</summary>
    public string KeyFolder { get; }

    /// <summary>Server, port and database, as messages name the place.</summary>
    internal string Name { get; }

    /// <inheritdoc/>
    public override async ValueTask<IRecordReader> OpenReaderAsync(CancellationToken cancellation = default) =>
        await PostgresReader.OpenAsync(this, null, cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public override async ValueTask<IRecordStore> OpenStoreAsync(TimeProvider? time = null, CancellationToken cancellation = default) =>
        await PostgresRecord.OpenAsync(this, OptionsOf(time), cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public override ValueTask<IFileStore> OpenFilesAsync(TimeProvider? time = null, CancellationToken cancellation = default) =>
        new(new PostgresFileStore(this, OptionsOf(time)));

    /// <inheritdoc/>
    public override ValueTask<IPersonKeys> OpenPersonKeysAsync(TimeProvider? time = null, CancellationToken cancellation = default) =>
        new(new PostgresPersonKeys(this, OptionsOf(time)));

    /// <inheritdoc/>
    public override async ValueTask<IRecordStore> CreateAsync(SigningKey key, CancellationToken cancellation = default)
    {
        using (var database = new PostgresDatabase(this))
        {
            var taken = await database.OnceAsync(PostgresSchema.IsInUseAsync, cancellation).ConfigureAwait(false);
            if (taken) throw new RecordException(RecordFault.Occupied, $"{this}: the schema portolan is not empty: a new record needs a database of its own");
        }
        return await PostgresRecord.OpenAsync(this, new PostgresOptions { Key = key }, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async ValueTask<SigningKey> OpenKeyAsync(CancellationToken cancellation = default)
    {
        using var database = new PostgresDatabase(this);
        await database.OnceAsync((connection, token) => PostgresSchema.RequireRecordAsync(connection, Name, token), cancellation).ConfigureAwait(false);
        return new RecordKey(KeyFolder).Open(await PostgresReader.ReadIdentityAsync(database, cancellation).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public override ValueTask<VerifyReport> VerifyAsync(CancellationToken cancellation = default) => new(PostgresVerifier.VerifyAsync(this, cancellation));

    /// <inheritdoc/>
    public override async ValueTask<bool> ExistsAsync(CancellationToken cancellation = default)
    {
        using var database = new PostgresDatabase(this);
        return await database.OnceAsync(PostgresSchema.ExistsAsync, cancellation).ConfigureAwait(false);
    }

    /// <summary>What Npgsql says of a text that it cannot read may repeat a part of it, such as the end of a password with a semicolon.</summary>
    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw new ArgumentException(
                "the connection string cannot be read: expected names and values, as in Host=localhost;Database=compliance", nameof(connectionString));
        }
    }

    private static PostgresOptions OptionsOf(TimeProvider? time) => new() { Time = time ?? TimeProvider.System };

    /// <summary>The place without user and password.</summary>
    public override string ToString() => Name;
}
