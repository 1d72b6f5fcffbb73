using System.Data;
using System.Security.Cryptography;
using Npgsql;
using Portolan.Record.Files;

namespace Portolan.Record.Postgres;

/// <summary>Reads every file of a database and holds it against its name.</summary>
/// <param name="named">The files that entries name, and the first entry that names each.</param>
internal sealed class FileReading(IReadOnlyDictionary<FileHash, long> named)
{
    private const string Files = "files";

    private const string SelectAll = """
        select f.hash, f.length, p.number, p.bytes from portolan.files as f left join portolan.pieces as p using (content) order by f.hash, p.number
        """;

    private const string SelectStray = """
        select content, count(*) from portolan.pieces where content not in (select content from portolan.files)
            and content not in (select content from portolan.uploads) group by content order by content
        """;

    private readonly List<VerifyProblem> problems = [];
    private readonly HashSet<FileHash> there = [];

    /// <summary>What is wrong, and with which file.</summary>
    public IReadOnlyList<VerifyProblem> Problems => this.problems;

    /// <summary>Reads in a snapshot of its own.</summary>
    public async Task ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);
        await ReadAllAsync(connection, cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads in the snapshot of a transaction that is begun.</summary>
    /// <exception cref="FormatException">A row cannot be read.</exception>
    public async Task ReadAllAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using (var command = new NpgsqlCommand(SelectAll, connection) { CommandTimeout = 0 })
        await using (var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false))
        {
            await ReadFilesAsync(reader, cancellation).ConfigureAwait(false);
        }
        await using (var command = new NpgsqlCommand(SelectStray, connection) { CommandTimeout = 0 })
        await using (var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            {
                this.problems.Add(new VerifyProblem("pieces", null, $"{reader.GetInt64(1)} pieces of {reader.GetGuid(0)} are of no file"));
            }
        }
        foreach (var (hash, entry) in named.Where(file => !this.there.Contains(file.Key))) Add(hash, entry, "is missing");
    }

    private async Task ReadFilesAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        using var seen = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (hash, expected, length, pieces) = (default(FileHash), 0L, 0L, 0L);
        var (open, gap) = (false, false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var bytes = reader.GetFieldValue<byte[]>(0);
            if (bytes.Length != FileHash.Length) throw new FormatException($"a file has a name of {bytes.Length} bytes");
            var next = new FileHash(bytes);
            if (!open || next != hash)
            {
                if (open) Check();
                (hash, expected, length, pieces, open, gap) = (next, reader.GetInt64(1), 0, 0, true, false);
            }
            if (reader.IsDBNull(2)) continue;
            gap |= reader.GetInt64(2) != pieces++;
            var piece = reader.GetFieldValue<byte[]>(3);
            seen.AppendData(piece);
            length += piece.Length;
        }
        if (open) Check();

        void Check()
        {
            this.there.Add(hash);
            var holds = new FileHash(seen.GetHashAndReset()) == hash && length == expected && !gap;
            if (!holds) Add(hash, named.TryGetValue(hash, out var entry) ? entry : null, "is damaged: its content is not what its name says");
        }
    }

    private void Add(FileHash hash, long? entry, string what) => this.problems.Add(new VerifyProblem($"{Files}/{hash}", entry, what));
}
