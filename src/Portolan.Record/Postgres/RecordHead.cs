using System.Numerics;
using Npgsql;
using Portolan.Record.Proof;

namespace Portolan.Record.Postgres;

/// <summary>The head row: how many entries there are, the right edge of their tree, and when the last was recorded.</summary>
/// <param name="Edge">The edge, which knows its size.</param>
/// <param name="LastRecorded">When the last entry was recorded; the least moment where there is none.</param>
internal sealed record RecordHead(CompactRange Edge, DateTimeOffset LastRecorded)
{
    public const string Select = "select size, edge, recorded from portolan.head";

    /// <summary>Waits for whoever else writes, and lets nobody else write until the transaction ends.</summary>
    public const string Lock = $"{Select} for update";

    /// <summary>Reads the row that a reader is to come to.</summary>
    /// <exception cref="RecordException">The row is missing or damaged.</exception>
    public static async Task<RecordHead> ReadAsync(NpgsqlDataReader reader, string place, CancellationToken cancellation)
    {
        if (!await reader.ReadAsync(cancellation).ConfigureAwait(false)) throw new RecordException(RecordFault.Damaged, $"{place}: the table head is empty");
        try
        {
            return Read(reader);
        }
        catch (Exception error) when (error is FormatException or InvalidCastException)
        {
            throw new RecordException(RecordFault.Damaged, $"{place}: head: {error.Message}", error);
        }
    }

    /// <summary>The row that a reader has come to.</summary>
    /// <exception cref="FormatException">Its edge is not that of a tree of its size.</exception>
    /// <exception cref="InvalidCastException">A value is not of its kind.</exception>
    public static RecordHead Read(NpgsqlDataReader row)
    {
        var (size, edge) = (row.GetInt64(0), row.GetFieldValue<byte[]>(1));
        if (size < 0 || edge.Length != BitOperations.PopCount((ulong)size) * TreeHash.Length)
        {
            throw new FormatException($"{edge.Length} bytes are not the edge of a tree of {size}");
        }
        return new RecordHead(new CompactRange(size, TreeHash.Split(edge)), row.IsDBNull(2) ? DateTimeOffset.MinValue : row.GetFieldValue<DateTimeOffset>(2));
    }
}
