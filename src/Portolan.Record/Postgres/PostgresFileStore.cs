using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Npgsql;
using Portolan.Record.Files;

namespace Portolan.Record.Postgres;

/// <summary>
/// The files of a record in PostgreSQL, in pieces. Neither storing nor reading holds a connection while its caller does something else, and
/// one piece is all that either has in memory.
/// </summary>
public sealed class PostgresFileStore : IFileStore
{
    /// <summary>Large enough that the way to the server is not felt, small enough for a hundred readers at once.</summary>
    internal const int PieceLength = 256 * 1024;

    /// <summary>How many files are asked for at once.</summary>
    private const int Page = 1000;

    private const string SelectPage = "select hash, length, stored from portolan.files where hash > $1 order by hash limit $2";

    /// <summary>One that has become young meanwhile is left.</summary>
    private const string DeleteOld = """
        with gone as (delete from portolan.files where hash = $1 and stored <= $2 returning content),
            emptied as (delete from portolan.pieces using gone where pieces.content = gone.content)
        select count(*) from gone
        """;

    private const string DeleteUnfinished = """
        with gone as (delete from portolan.uploads where written <= $1 returning content),
            emptied as (delete from portolan.pieces using gone where pieces.content = gone.content)
        select count(*) from gone
        """;

    private readonly PostgresDatabase database;
    private readonly PostgresTables tables;
    private readonly TimeProvider time;

    /// <summary>The files of the record in a database; nothing is made before the first is stored.</summary>
    /// <param name="place">Where the record is.</param>
    /// <param name="options">The clock and the patience; null for the usual.</param>
    public PostgresFileStore(PostgresPlace place, PostgresOptions? options = null)
    {
        options ??= new PostgresOptions();
        (this.database, this.time) = (new PostgresDatabase(place, options.Patience), options.Time);
        this.tables = new PostgresTables(this.database);
    }

    /// <inheritdoc/>
    public async Task<StoredFile> PutAsync(Stream content, long maxLength = StoredFile.UsualMaxLength, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxLength);
        await this.tables.MakeAsync(cancellation).ConfigureAwait(false);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (upload, piece, length) = (new FileUpload(this.database, this.time), new byte[PieceLength], 0L);
        try
        {
            while (true)
            {
                var read = await content.ReadAtLeastAsync(piece, PieceLength, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
                if (read > maxLength - length)
                {
                    throw new RecordException(RecordFault.TooLarge, $"the file is longer than {maxLength} bytes, which is the limit here; nothing was stored");
                }
                hash.AppendData(piece, 0, read);
                length += read;
                if (read == PieceLength)
                {
                    await upload.AddAsync(piece, cancellation).ConfigureAwait(false);
                    continue;
                }
                var stored = new StoredFile(new FileHash(hash.GetHashAndReset()), length);
                await upload.FinishAsync(stored, piece.AsMemory(0, read), cancellation).ConfigureAwait(false);
                return stored;
            }
        }
        catch
        {
            await upload.AbandonAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<Stream> OpenAsync(FileHash hash, CancellationToken cancellation = default)
    {
        var place = $"{this.database.Place}: file {hash.Named}";
        if (await this.tables.AreMadeAsync(cancellation).ConfigureAwait(false))
        {
            var found = await this.database.AskAsync((connection, token) => FindAsync(connection, hash, token), cancellation).ConfigureAwait(false);
            if (found is (var content, var length)) return new VerifiedStream(new PieceStream(this.database, content, length, place), hash, length, place);
        }
        throw new RecordException(RecordFault.Missing, $"there is no file {hash.Named} in {this.database.Place}");
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ContainsAsync(FileHash hash, CancellationToken cancellation = default) =>
        await this.tables.AreMadeAsync(cancellation).ConfigureAwait(false)
        && await this.database.AskAsync((connection, token) => FindAsync(connection, hash, token), cancellation).ConfigureAwait(false) is not null;

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredFile> ListAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var (file, _) in AllAsync(cancellation).ConfigureAwait(false)) yield return file;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<VerifyProblem>> VerifyAsync(CancellationToken cancellation = default)
    {
        if (!await this.tables.AreMadeAsync(cancellation).ConfigureAwait(false)) return [];
        var reading = new FileReading(new Dictionary<FileHash, long>());
        await this.database.OnceAsync(reading.ReadAsync, cancellation).ConfigureAwait(false);
        return reading.Problems;
    }

    /// <inheritdoc/>
    public async Task<CollectedFiles> CollectAsync(IReadOnlySet<FileHash> kept, CancellationToken cancellation = default)
    {
        if (!await this.tables.AreMadeAsync(cancellation).ConfigureAwait(false)) return new CollectedFiles([], 0, 0);
        var old = this.time.GetUtcNow() - CollectedFiles.GracePeriod;
        var (deleted, young) = (new List<StoredFile>(), 0);
        await foreach (var (file, stored) in AllAsync(cancellation).ConfigureAwait(false))
        {
            if (kept.Contains(file.Hash)) continue;
            if (stored <= old && await CountAsync(DeleteOld, cancellation, Bytes(file.Hash), old).ConfigureAwait(false) > 0) deleted.Add(file);
            else young++;
        }
        var unfinished = await CountAsync(DeleteUnfinished, cancellation, old).ConfigureAwait(false);
        return new CollectedFiles(deleted, (int)unfinished, young);
    }

    /// <summary>Ends the connections.</summary>
    public void Dispose() => this.database.Dispose();

    private static byte[] Bytes(FileHash hash) => Convert.FromHexString(hash.ToString());

    private static async Task<(Guid Content, long Length)?> FindAsync(NpgsqlConnection connection, FileHash hash, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select content, length from portolan.files where hash = $1", connection);
        command.Parameters.AddWithValue(Bytes(hash));
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        return await reader.ReadAsync(cancellation).ConfigureAwait(false) ? (reader.GetGuid(0), reader.GetInt64(1)) : null;
    }

    private async IAsyncEnumerable<(StoredFile File, DateTimeOffset Stored)> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!await this.tables.AreMadeAsync(cancellation).ConfigureAwait(false)) yield break;
        byte[] last = [];
        while (true)
        {
            var page = await this.database.AskAsync((connection, token) => PageAsync(connection, last, token), cancellation).ConfigureAwait(false);
            foreach (var file in page)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return file;
            }
            if (page.Count < Page) yield break;
            last = Bytes(page[^1].File.Hash);
        }
    }

    private static async Task<List<(StoredFile File, DateTimeOffset Stored)>> PageAsync(NpgsqlConnection connection, byte[] last, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SelectPage, connection) { Parameters = { new() { Value = last }, new() { Value = (long)Page } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var page = new List<(StoredFile File, DateTimeOffset Stored)>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            page.Add((new StoredFile(new FileHash(reader.GetFieldValue<byte[]>(0)), reader.GetInt64(1)), reader.GetFieldValue<DateTimeOffset>(2)));
        }
        return page;
    }

    private Task<long> CountAsync(string statement, CancellationToken cancellation, params object[] values) => this.database.AskAsync(
        async (connection, token) => (long)(await connection.AskAsync(statement, token, values).ConfigureAwait(false))!, cancellation);
}
