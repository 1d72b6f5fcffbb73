using System.Text.Json;
using Portolan.Record.Events;

namespace Portolan.Record.Files;

/// <summary>
/// The files that a record names. As a deletion cannot be undone, more counts than <see cref="FileReference"/> asks: whatever text of a
/// payload spells a hash, as a value or as a key.
/// </summary>
public static class UsedFiles
{
    /// <summary>The hashes that any entry of a record spells.</summary>
    /// <param name="record">The record, of which all entries are read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<IReadOnlySet<FileHash>> InAsync(IRecordReader record, CancellationToken cancellation = default)
    {
        await record.HeadAsync(cancellation).ConfigureAwait(false);
        var used = new HashSet<FileHash>();
        await foreach (var entry in record.ReadAsync(0, cancellation).ConfigureAwait(false)) Add(entry.Payload, used);
        return used;
    }

    private static void Add(Payload payload, HashSet<FileHash> used)
    {
        if (payload.Utf8.Length < 2 * FileHash.Length) return;
        var reader = new Utf8JsonReader(payload.Utf8.Span);
        while (reader.Read())
        {
            var text = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
            if (FileHash.TryParse(text, out var hash)) used.Add(hash);
        }
    }
}
