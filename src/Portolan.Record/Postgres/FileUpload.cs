using System.Data;
using Npgsql;
using Portolan.Record.Files;

namespace Portolan.Record.Postgres;

/// <summary>
/// The way of one file into the database: its pieces, each durable by itself, and at the end the row that makes a file of them. Every step
/// can be done twice, so a lost answer is asked for again.
/// </summary>
internal sealed class FileUpload(PostgresDatabase database, TimeProvider time)
{
    private const string Begin = "insert into portolan.uploads (content, written) values ($1, $2) on conflict (content) do update set written = excluded.written";
    private const string GoOn = "update portolan.uploads set written = $2 where content = $1";
    private const string AddPiece = "insert into portolan.pieces (content, number, bytes) values ($1, $2, $3) on conflict do nothing";

    /// <summary>Where the file is there already it stays, and is young again.</summary>
    private const string Name = """
        insert into portolan.files (hash, length, stored, content) values ($1, $2, $3, $4)
        on conflict (hash) do update set stored = excluded.stored returning content
        """;

    private const string Same = """
        select not exists (select from portolan.files where hash = $3 and length <> $4) and not exists (
            select from (select number, bytes from portolan.pieces where content = $1) as one
            full join (select number, bytes from portolan.pieces where content = $2) as other using (number)
            where one.bytes is distinct from other.bytes)
        """;

    private readonly Guid content = Guid.NewGuid();
    private long pieces;

    private string Place => database.Place.Name;

    /// <summary>Stores a piece that is not the last.</summary>
    public async Task AddAsync(ReadOnlyMemory<byte> piece, CancellationToken cancellation)
    {
        await database.DoAsync(async (connection, token) =>
        {
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, token).ConfigureAwait(false);
            var known = await connection.RunAsync(this.pieces == 0 ? Begin : GoOn, token, this.content, time.GetUtcNow()).ConfigureAwait(false);
            if (known == 0) throw Abandoned();
            await connection.RunAsync(AddPiece, token, this.content, this.pieces, piece).ConfigureAwait(false);
            await transaction.CommitAsync(token).ConfigureAwait(false);
        }, cancellation).ConfigureAwait(false);
        this.pieces++;
    }

    /// <summary>Stores the last piece, which may be empty, and makes the file.</summary>
    public Task FinishAsync(StoredFile file, ReadOnlyMemory<byte> last, CancellationToken cancellation) =>
        database.DoAsync((connection, token) => FinishAsync(connection, file, last, token), cancellation);

    /// <summary>Takes away what was stored so far; what cannot be is left to the next collection.</summary>
    public async Task AbandonAsync()
    {
        if (this.pieces == 0) return;
        try
        {
            await database.OnceAsync(async (connection, token) =>
            {
                await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, token).ConfigureAwait(false);
                if (await EndAsync(connection, token).ConfigureAwait(false)) await DeleteAsync(connection, this.content, token).ConfigureAwait(false);
                await transaction.CommitAsync(token).ConfigureAwait(false);
            }, CancellationToken.None).ConfigureAwait(false);
        }
        catch (RecordException)
        {
            return;
        }
    }

    private async Task FinishAsync(NpgsqlConnection connection, StoredFile file, ReadOnlyMemory<byte> last, CancellationToken cancellation)
    {
        var hash = Convert.FromHexString(file.Hash.ToString());
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);
        if (this.pieces > 0 && !await EndAsync(connection, cancellation).ConfigureAwait(false))
        {
            // Either the answer to the commit was lost, or a collection has taken the pieces for what a crash had left.
            if (await IsThereAsync(connection, hash, cancellation).ConfigureAwait(false)) return;
            throw Abandoned();
        }
        if (last.Length > 0) await connection.RunAsync(AddPiece, cancellation, this.content, this.pieces, last).ConfigureAwait(false);
        var there = (Guid)(await connection.AskAsync(Name, cancellation, hash, file.Length, time.GetUtcNow(), this.content).ConfigureAwait(false))!;
        if (there != this.content) await SettleAsync(connection, hash, file.Length, there, cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Keeps the content that was there, so that nobody's reading breaks off, or puts the new in its place where it is damaged.</summary>
    private async Task SettleAsync(NpgsqlConnection connection, byte[] hash, long length, Guid there, CancellationToken cancellation)
    {
        var same = await connection.AskAsync(Same, cancellation, there, this.content, hash, length).ConfigureAwait(false) is true;
        if (!same)
        {
            await connection.RunAsync("update portolan.files set content = $2, length = $3 where hash = $1", cancellation, hash, this.content, length)
                .ConfigureAwait(false);
        }
        await DeleteAsync(connection, same ? this.content : there, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether the pieces were still being stored, which they are no longer.</summary>
    private async Task<bool> EndAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        await connection.RunAsync("delete from portolan.uploads where content = $1", cancellation, this.content).ConfigureAwait(false) > 0;

    private static async Task<bool> IsThereAsync(NpgsqlConnection connection, byte[] hash, CancellationToken cancellation) =>
        await connection.AskAsync("select exists (select from portolan.files where hash = $1)", cancellation, hash).ConfigureAwait(false) is true;

    private static Task DeleteAsync(NpgsqlConnection connection, Guid content, CancellationToken cancellation) =>
        connection.RunAsync("delete from portolan.pieces where content = $1", cancellation, content);

    private RecordException Abandoned() => new(RecordFault.CannotWrite,
        $"{Place}: the file was taken for given up, as nothing of it had come for a day; store it again");
}
