using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Portolan.Record.Folder;
using Portolan.Record.Proof;

namespace Portolan.Record.Folds;

/// <summary>
/// Keeps states in a folder, so that a fold need not begin with the first entry. A snapshot names the tree that it was made from: one of
/// another record, of another history or with a changed letter is passed over, and the fold begins anew. Snapshots can be deleted at any
/// time.
/// </summary>
/// <param name="folder">Where they lie; made when the first is written.</param>
public sealed class FoldSnapshots(string folder)
{
    /// <summary>So many entries are read faster than a snapshot is written.</summary>
    private const int WorthKeeping = 1000;

    /// <summary>The state that the snapshot of a fold stands for, or null where there is none that belongs to the record and the
    /// question.</summary>
    internal async ValueTask<Folded<TState>?> ReadAsync<TState>(IFold<TState> fold, IRecordReader reader, AsOf asOf, CancellationToken cancellation)
    {
        var path = PathOf(fold);
        if (!File.Exists(path)) return null;
        var text = await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);
        var end = text.AsSpan().IndexOf((byte)'\n');
        if (end < 0 || Encoding.ASCII.GetString(text.AsSpan(0, end)) != Check(text.AsSpan(end + 1))) return null;
        using var document = JsonDocument.Parse(text.AsMemory(end + 1));
        var json = document.RootElement;
        var (entries, last) = (json.GetProperty("entries").GetInt64(), json.GetProperty("last").GetDateTimeOffset());
        if (json.GetProperty("version").GetInt32() != fold.Version || !asOf.Includes(entries, last)) return null;
        if (entries > await reader.HeadAsync(cancellation).ConfigureAwait(false)) return null;
        var root = await reader.RootAsync(entries, cancellation).ConfigureAwait(false);
        return TreeHash.Parse(json.GetProperty("root").GetString()!) == root ? new Folded<TState>(fold.Read(json.GetProperty("state")), entries, last) : null;
    }

    /// <summary>Keeps a state where that spares enough work.</summary>
    internal async ValueTask KeepAsync<TState>(IFold<TState> fold, IRecordReader reader, Folded<TState> folded, long read, CancellationToken cancellation)
    {
        if (read < WorthKeeping) return;
        var root = await reader.RootAsync(folded.Entries, cancellation).ConfigureAwait(false);
        var content = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            json.WriteNumber("version", fold.Version);
            json.WriteNumber("entries", folded.Entries);
            json.WriteString("last", folded.Last!.Value);
            json.WriteString("root", root.ToString());
            json.WritePropertyName("state");
            fold.Write(folded.State, json);
            json.WriteEndObject();
        }
        DurableFolder.Replace(PathOf(fold), [.. Encoding.ASCII.GetBytes(Check(content.WrittenSpan) + "\n"), .. content.WrittenSpan]);
    }

    private string PathOf<TState>(IFold<TState> fold) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{fold.Name}.fold"));

    private static string Check(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
