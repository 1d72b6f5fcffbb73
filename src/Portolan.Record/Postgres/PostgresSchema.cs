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

    private const string ReadOnly = "select current_setting('transaction_read_only')";

    /// <summary>The scripts that lead from nothing to the format of this program, in order.</summary>
    public static IReadOnlyList<string> Migrations { get; } = Load();

    /// <summary>Whether there is a record, or something else in its place; files and keys may be there before it.</summary>
    public static async Task<bool> ExistsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var (_, hasFormat, inUse) = await StateAsync(connection, cancellation).ConfigureAwait(false);
        return hasFormat ? await RecordIdentity.IsAnythingThereAsync(connection, cancellation).ConfigureAwait(false) : inUse;
    }

    /// <summary>Whether the schema holds anything, be it tables without a row.</summary>
    public static async Task<bool> IsInUseAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        (await StateAsync(connection, cancellation).ConfigureAwait(false)).InUse;

    /// <summary>Fails where there is no record; a damaged one is one.</summary>
    /// <exception cref="RecordException">There is none, or the schema holds something else, or a record of a later version.</exception>
    public static async Task RequireRecordAsync(NpgsqlConnection connection, string place, CancellationToken cancellation)
    {
        var there = await IsMadeAsync(connection, place, cancellation).ConfigureAwait(false)
            && await RecordIdentity.IsAnythingThereAsync(connection, cancellation).ConfigureAwait(false);
        if (!there) throw new RecordException(RecordFault.Missing, $"{place} has no record in its schema portolan");
    }

    /// <summary>Whether the tables are there.</summary>
    /// <exception cref="RecordException">The schema holds something else, or a record of a later version.</exception>
    public static async Task<bool> IsMadeAsync(NpgsqlConnection connection, string place, CancellationToken cancellation) =>
        await VersionAsync(connection, place, Migrations.Count, cancellation).ConfigureAwait(false) > 0;

    /// <summary>The version of the record's format, or 0 where the schema is missing or empty.</summary>
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

    /// <summary>Makes the tables where there are none, and brings older ones up to date: all or nothing, and one process at a time.</summary>
    /// <param name="connection">A connection without a transaction.</param>
    /// <param name="place">The place, for messages.</param>
    /// <param name="migrations">The scripts from nothing to the format wanted.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RecordException">See <see cref="VersionAsync"/>.</exception>
    public static async Task PrepareAsync(NpgsqlConnection connection, string place, IReadOnlyList<string> migrations, CancellationToken cancellation)
    {
        await CheckWritableAsync(connection, place, cancellation).ConfigureAwait(false);
        if (await VersionAsync(connection, place, migrations.Count, cancellation).ConfigureAwait(false) == migrations.Count) return;
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);
        await LockAsync(connection, cancellation).ConfigureAwait(false);
        var version = await VersionAsync(connection, place, migrations.Count, cancellation).ConfigureAwait(false);
        var (hasSchema, _, _) = await StateAsync(connection, cancellation).ConfigureAwait(false);
        if (!hasSchema) await connection.RunAsync("create schema portolan", cancellation).ConfigureAwait(false);
        foreach (var script in migrations.Skip(version)) await connection.RunAsync(script, cancellation).ConfigureAwait(false);
        await connection.RunAsync($"update portolan.format set version = {migrations.Count}", cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Waits for whoever else makes the tables or the record, until the transaction ends.</summary>
    public static Task LockAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.RunAsync($"select pg_advisory_xact_lock({AdvisoryLock})", cancellation);

    private static async Task CheckWritableAsync(NpgsqlConnection connection, string place, CancellationToken cancellation)
    {
        if (await connection.AskAsync(ReadOnly, cancellation).ConfigureAwait(false) is not "on") return;
        throw new RecordException(RecordFault.NoPermission,
            $"{place}: the server or the database may only be read (a standby?): give one that may be written to");
    }

    private static async Task<(bool HasSchema, bool HasFormat, bool InUse)> StateAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(State, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await reader.ReadAsync(cancellation).ConfigureAwait(false);
        return (reader.GetBoolean(0), reader.GetBoolean(1), reader.GetBoolean(2));
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
