using Portolan.CommandLine;
using Portolan.Record;
using Portolan.Record.Events;
using Portolan.Record.Proof;

namespace Portolan.Desks.Records.Pages;

/// <summary>The newest entries that fit, before some number.</summary>
/// <param name="Size">How many entries the record has.</param>
/// <param name="Root">The root of the tree over them; null where there is no record.</param>
/// <param name="Signed">How many of them the last checkpoint signs.</param>
/// <param name="Entries">The entries, the latest first.</param>
/// <param name="Earlier">Where to go on: only entries before this number are left; null where there are none.</param>
/// <param name="IsCut">Whether looking back stopped because it took too long, and not because the page was full.</param>
public sealed record JournalView(long Size, string? Root, long Signed, IReadOnlyList<RecordEntry> Entries, long? Earlier, bool IsCut)
{
    /// <summary>As many entries as a page shows.</summary>
    public const int OnAPage = 50;

    /// <summary>So many entries are looked at for one page: about a second's work. Whoever looks for something rare goes on from there.</summary>
    private const long MostLookedAt = 200_000;

    private const int Chunk = 4096;

    /// <summary>There is no record.</summary>
    public static JournalView Empty { get; } = new(0, null, 0, [], null, false);

    /// <summary>Reads back from a number, or from the head.</summary>
    /// <exception cref="CommandException">The stream has no name that streams have.</exception>
    internal static async Task<JournalView> OfAsync(IRecordReader reader, JournalAsked asked, CancellationToken cancellation)
    {
        var filter = EntryFilter.Of("stream", asked.Stream, asked.By, asked.Type, asked.Since, asked.Until);
        var head = await reader.HeadAsync(cancellation);
        var (found, next) = asked.Stream is null ? await BackAsync(reader, filter, Math.Min(asked.Before ?? head, head), cancellation) : (await OfStreamAsync(reader, filter, asked.Before ?? head, cancellation), 0);
        var isFull = found.Count > OnAPage;
        var shown = isFull ? found[..OnAPage] : found;
        var note = await reader.ReadCheckpointAsync(cancellation);
        var signed = note is null ? 0 : Checkpoint.Parse(SignedNote.Open(note, reader.PublicKey)).Size;
        return new JournalView(head, (await reader.RootAsync(head, cancellation)).ToString(), signed, shown, isFull ? shown[^1].Number : next > 0 ? next : null, !isFull && next > 0);
    }

    /// <summary>Entries that fit, the latest first, one more than a page shows where there are so many, and where looking back ended.</summary>
    private static async Task<(List<RecordEntry> Entries, long Next)> BackAsync(IRecordReader reader, EntryFilter filter, long end, CancellationToken cancellation)
    {
        var (found, stop) = (new List<RecordEntry>(), Math.Max(0, end - MostLookedAt));
        var size = filter.IsOpen ? OnAPage + 1 : Chunk;
        while (end > stop && found.Count <= OnAPage)
        {
            var begin = Math.Max(stop, end - size);
            var fitting = new List<RecordEntry>();
            await foreach (var entry in filter.Of(reader, begin, end, cancellation)) fitting.Add(entry);
            found.AddRange(fitting.AsEnumerable().Reverse());
            end = begin;
        }
        return (found.Count > OnAPage ? found[..(OnAPage + 1)] : found, found.Count > OnAPage ? 0 : end);
    }

    /// <summary>The same of one stream, which the record finds by itself.</summary>
    private static async Task<List<RecordEntry>> OfStreamAsync(IRecordReader reader, EntryFilter filter, long end, CancellationToken cancellation)
    {
        var newest = new Queue<RecordEntry>();
        await foreach (var entry in filter.Of(reader, 0, cancellation))
        {
            if (entry.Number >= end) break;
            newest.Enqueue(entry);
            if (newest.Count > OnAPage + 1) newest.Dequeue();
        }
        return [.. newest.Reverse()];
    }
}
