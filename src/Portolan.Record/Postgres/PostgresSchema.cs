using System.Globalization;
using Npgsql;

namespace Portolan.Record.Postgres;

/// <summary>The schema <c>portolan</c>: what says that it is a record, of which format, and how it is made and brought up to date.</summary>
internal static class PostgresSchema
{
    private const string FormatName = "portolan-record";

    /// <summary>"portolan" in ASCII: the advisory lock of those who make or change the schema.</summary>
    private const long AdvisoryLock = 0x706F72746F6C616E;

    private const string State = """
        select n.oid is not null, to_regclass('portolan.format') is not null,
            exists (select from pg_class where relnamespace = n.oid) or exists (select from pg_proc where pronamespace = n.oid)
        from (select to_regnamespace('portolan')::oid as oid) as n
        """;

    /// <summary>The scripts that lead from nothing to the format of this program, in order.</summary>
    public static IReadOnlyList<string> Migrations { get; } = Load();

    /// <summary>Whether the schema holds anything.</summary>
    public static async Task<bool> ExistsAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        (await StateAsync(connection, cancellation).ConfigureAwait(false)).InUse;

    /// <summary>The version of the record's format, or 0 where there is no record yet.</summary>
    /// <exception cref="RecordException">The schema holds something else, or a record of a later version.</exception>
    public static async Task<int> VersionAsync(NpgsqlConnection connection, string place, int known, CancellationToken cancellation)
    {
        var (_, hasFormat, inUse) = await StateAsync(connection, cancellation).ConfigureAwait(false);
        if (!inUse) return 0;
        if (!hasFormat) throw NotARecord(place, "it has no table format");
        await using var command = new NpgsqlCommand("select name, version from portolan.format", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        if (!await reader.ReadAsync(cancellation).ConfigureAwait(false)) throw NotARecord(place, "its table format is empty");
        var (name, version) = (reader.GetString(0), reader.GetInt32(1));
        if (name != FormatName || version < 1) throw NotARecord(place, $"its format is '{name} {version}' and not '{FormatName}'");
        return version <= known
            ? version
            : throw new RecordException(RecordFault.NewerFormat, $"{place} has format {version}; this program knows formats up to {known}");
    }

    /// <summary>Makes the record where there is none, and brings an older one up to date: all or nothing, and one process at a time.</summary>
    /// <param name="connection">A connection without a transaction.</param>
    /// <param name="place">The place, for messages.</param>
    /// <param name="migrations">The scripts from nothing to the format wanted.</param>
    /// <param name="identify">Gives a new record its origin and its public key.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RecordException">See <see cref="VersionAsync"/>.</exception>
    public static async Task PrepareAsync(NpgsqlConnection connection, string place, IReadOnlyList<string> migrations,
        Func<(string Origin, string PublicKey)> identify, CancellationToken cancellation)
    {
        if (await VersionAsync(connection, place, migrations.Count, cancellation).ConfigureAwait(false) == migrations.Count) return;
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);
        await RunAsync(connection, $"select pg_advisory_xact_lock({AdvisoryLock})", cancellation).ConfigureAwait(false);
        var version = await VersionAsync(connection, place, migrations.Count, cancellation).ConfigureAwait(false);
        var (hasSchema, _, _) = await StateAsync(connection, cancellation).ConfigureAwait(false);
        if (!hasSchema) await RunAsync(connection, "create schema portolan", cancellation).ConfigureAwait(false);
        foreach (var script in migrations.Skip(version)) await RunAsync(connection, script, cancellation).ConfigureAwait(false);
        await RunAsync(connection, $"update portolan.format set version = {migrations.Count}", cancellation).ConfigureAwait(false);
        if (version == 0)
        {
            var (origin, key) = identify();
            await using var command = new NpgsqlCommand("insert into portolan.identity (origin, public_key) values ($1, $2)", connection);
            command.Parameters.AddWithValue(origin);
            command.Parameters.AddWithValue(key);
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task<(bool HasSchema, bool HasFormat, bool InUse)> StateAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(State, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await reader.ReadAsync(cancellation).ConfigureAwait(false);
        return (reader.GetBoolean(0), reader.GetBoolean(1), reader.GetBoolean(2));
    }

    private static async Task RunAsync(NpgsqlConnection connection, string script, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(script, connection);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private static RecordException NotARecord(string place, string why) =>
        new(RecordFault.NotARecord, $"{place}: the schema portolan is not that of a record: {why}");

    private static string[] Load()
    {
        var assembly = typeof(PostgresSchema).Assembly;
        var scripts = new List<string>();
        while (assembly.GetManifestResourceStream($"migrations/{(scripts.Count + 1).ToString("000", CultureInfo.InvariantCulture)}.sql") is { } script)
        {
            using var reader = new StreamReader(script);
            scripts.Add(reader.ReadToEnd());
        }
        return [.. scripts];
    }
}
