using Npgsql;
using Portolan.Record.Proof;

namespace Portolan.Record.Postgres;

/// <summary>
/// Roots and proofs from the hashes in the database: leaves, and the roots of full tiles. What is asked for is walked twice, first to see
/// which hashes it needs and then with them, so that one question to the server is enough.
/// </summary>
internal sealed class PostgresTree(PostgresDatabase database)
{
    private const string SelectLeaves = """
        select r.place, h.leaf from unnest($1::bigint[], $2::bigint[]) with ordinality as r(first, past, place)
        cross join lateral (select leaf from portolan.entries where number >= r.first and number < r.past order by number) as h
        """;

    private const string SelectTiles = """
        select r.place, h.root from unnest($1::bigint[], $2::bigint[], $3::integer[]) with ordinality as r(first, past, level, place)
        cross join lateral (select root from portolan.tiles where level = r.level and number >= r.first and number < r.past order by number) as h
        """;

    /// <summary>What a walk gives.</summary>
    /// <exception cref="RecordException">A hash is missing.</exception>
    public async ValueTask<T> AskAsync<T>(Func<TreeWalk, T> walk, CancellationToken cancellation)
    {
        var wanted = new HashSet<Subtree>();
        walk(new TreeWalk((height, start) =>
        {
            wanted.Add(new Subtree(height, start));
            return default;
        }));
        if (wanted.Count == 0) return walk(new TreeWalk((_, _) => default));
        var roots = await database.AskAsync((connection, token) => ReadAsync(connection, [.. wanted], token), cancellation).ConfigureAwait(false);
        return walk(new TreeWalk((height, start) => roots[new Subtree(height, start)]));
    }

    private async Task<Dictionary<Subtree, TreeHash>> ReadAsync(NpgsqlConnection connection, Subtree[] wanted, CancellationToken cancellation)
    {
        var low = Array.FindAll(wanted, subtree => subtree.StoredLevel == 0);
        var high = Array.FindAll(wanted, subtree => subtree.StoredLevel > 0);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Ranges(SelectLeaves, low));
        batch.BatchCommands.Add(Ranges(SelectTiles, high));
        batch.BatchCommands[1].Parameters.AddWithValue(Array.ConvertAll(high, subtree => subtree.StoredLevel - 1));
        await using var reader = await batch.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var roots = new Dictionary<Subtree, TreeHash>();
        await FoldAsync(reader, low, roots, cancellation).ConfigureAwait(false);
        await reader.NextResultAsync(cancellation).ConfigureAwait(false);
        await FoldAsync(reader, high, roots, cancellation).ConfigureAwait(false);
        return roots;
    }

    private async Task FoldAsync(NpgsqlDataReader reader, Subtree[] asked, Dictionary<Subtree, TreeHash> roots, CancellationToken cancellation)
    {
        var found = Array.ConvertAll(asked, _ => new CompactRange());
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var hash = reader.GetFieldValue<byte[]>(1);
            if (hash.Length == TreeHash.Length) found[reader.GetInt64(0) - 1].Append(new TreeHash(hash));
        }
        for (var index = 0; index < asked.Length; index++)
        {
            if (found[index].Size != asked[index].Count)
            {
                throw RecordException.Damaged(database.Place.Name, asked[index].Start, "or one of those after it lacks its hash");
            }
            roots[asked[index]] = found[index].Root;
        }
    }

    private static NpgsqlBatchCommand Ranges(string select, Subtree[] subtrees) => new(select)
    {
        Parameters =
        {
            new() { Value = Array.ConvertAll(subtrees, subtree => subtree.First) },
            new() { Value = Array.ConvertAll(subtrees, subtree => subtree.First + subtree.Count) },
        },
    };

    /// <summary>A perfect subtree, and the hashes that are stored of it: one for every eighth level.</summary>
    private readonly record struct Subtree(int Height, long Start)
    {
        public int StoredLevel => Height / TilePath.Height;

        public long First => Start >> (StoredLevel * TilePath.Height);

        public long Count => 1L << (Height % TilePath.Height);
    }
}
