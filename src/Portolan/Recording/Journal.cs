using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Record;
using Portolan.Record.Events;
using Portolan.Record.Files;
using Portolan.Record.Folds;
using Portolan.Record.Privacy;

namespace Portolan.Recording;

/// <summary>The record that a command reads or writes, with the snapshots of folds beside it.</summary>
/// <param name="place">Where the record is kept.</param>
/// <param name="dataFolder">The user's data folder.</param>
internal sealed class Journal(RecordPlace place, string dataFolder)
{
    private const string FoldsName = "folds";

    /// <summary>Longer than any act of one writer takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim turn = new(1);

    private readonly KeptFolds kept = new();
    private State? state;

    private FoldSnapshots Snapshots => new(Path.Combine(dataFolder, FoldsName));

    /// <summary>The journal that the options of a command name.</summary>
    /// <exception cref="CommandException">An option cannot be used.</exception>
    public static Journal Of(ParseResult arguments, CommonOptions options) =>
        new(RecordPlaces.Own(arguments, options), DataFolder.Find(arguments.GetValue(options.Data)));

    /// <summary>Where the record is kept, as people name it.</summary>
    public string Place => $"{place}";

    /// <summary>The last entries before a number, the latest first, with the size and root of the whole tree; nothing where there is no record.</summary>
    /// <param name="before">The number, or null for the head.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<(long Head, string? Root, IReadOnlyList<RecordEntry> Entries)> LatestAsync(long? before, int count, CancellationToken cancellation = default)
    {
        if (!await place.ExistsAsync(cancellation)) return (0, null, []);
        using var reader = await place.OpenReaderAsync(cancellation);
        var head = await reader.HeadAsync(cancellation);
        var end = Math.Min(before ?? head, head);
        var entries = new List<RecordEntry>();
        await foreach (var entry in reader.ReadAsync(Math.Max(0, end - count), cancellation))
        {
            if (entry.Number >= end) break;
            entries.Insert(0, entry);
        }
        return (head, (await reader.RootAsync(head, cancellation)).ToString(), entries);
    }

    /// <summary>How far the record has come: how many entries it has, and the root of the tree over them; 0 and null where there is none.</summary>
    public async Task<(long Head, string? Root)> StateAsync(CancellationToken cancellation = default)
    {
        // Looked at first: what is recorded while the record is read belongs to the next stamp.
        var stamp = await place.StampAsync(cancellation);
        if (stamp is not null && this.state is { } known && known.Stamp == stamp) return (known.Head, known.Root);
        if (!await place.ExistsAsync(cancellation)) return (0, null);
        using var reader = await place.OpenReaderAsync(cancellation);
        var head = await reader.HeadAsync(cancellation);
        var root = (await reader.RootAsync(head, cancellation)).ToString();
        if (stamp is not null) this.state = new State(stamp, head, root);
        return (head, root);
    }

    /// <summary>Opens the record for reading.</summary>
    /// <exception cref="RecordException">There is none, or it cannot be read.</exception>
    public async Task<IRecordReader> OpenAsync(CancellationToken cancellation = default) => await place.OpenReaderAsync(cancellation);

    /// <summary>Reads all that is stored and holds it against itself.</summary>
    /// <exception cref="RecordException">There is no record, or it may not be read.</exception>
    public async Task<VerifyReport> VerifyAsync(CancellationToken cancellation = default) => await place.VerifyAsync(cancellation);

    /// <summary>Whether there is a record already.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellation = default) => await place.ExistsAsync(cancellation);

    /// <summary>How many entries the record has; 0 where there is none.</summary>
    public async Task<long> HeadAsync(CancellationToken cancellation = default) => (await StateAsync(cancellation)).Head;

    /// <summary>What a fold comes to as of some time, or null where there is no record yet. What it comes to now is kept until the record has grown: it is not to be changed.</summary>
    /// <exception cref="RecordException">The record cannot be read.</exception>
    public async Task<Folded<TState>?> ReadAsync<TState>(IFold<TState> fold, AsOf asOf, CancellationToken cancellation = default)
    {
        var (head, root) = await StateAsync(cancellation);
        if (root is null) return null;
        return asOf == AsOf.Now ? await this.kept.OfAsync(fold, head, root, RunAsync) : await RunAsync();

        async Task<Folded<TState>> RunAsync()
        {
            using var reader = await place.OpenReaderAsync(cancellation);
            return await FoldRun.ToAsync(reader, fold, asOf, Snapshots, cancellation);
        }
    }

    /// <summary>Stores a file by its content, for an event to name.</summary>
    /// <exception cref="RecordException">It cannot be stored.</exception>
    public async Task<StoredFile> StoreAsync(string path, CancellationToken cancellation = default)
    {
        await using var content = File.OpenRead(path);
        return await StoreAsync(content, cancellation);
    }

    /// <summary>Stores what a stream gives by its content, for an event to name.</summary>
    /// <exception cref="RecordException">It cannot be stored.</exception>
    public async Task<StoredFile> StoreAsync(Stream content, CancellationToken cancellation = default)
    {
        using var files = await place.OpenFilesAsync(cancellation: cancellation);
        return await files.PutAsync(content, cancellation: cancellation);
    }

    /// <summary>Opens the files of the record.</summary>
    /// <exception cref="RecordException">They cannot be opened.</exception>
    public async Task<IFileStore> OpenFilesAsync(CancellationToken cancellation = default) => await place.OpenFilesAsync(cancellation: cancellation);

    /// <summary>Opens the keys of the people in the record.</summary>
    /// <exception cref="RecordException">They cannot be opened.</exception>
    public async Task<IPersonKeys> OpenKeysAsync(CancellationToken cancellation = default) => await place.OpenPersonKeysAsync(cancellation: cancellation);

    /// <summary>Opens the record to write to it, when the writers of this program that came before have ended; it is made where there is none yet.</summary>
    /// <exception cref="RecordException">It cannot be opened, or the writer before does not end.</exception>
    public async Task<JournalWriter> WriteAsync(TimeProvider? time = null, CancellationToken cancellation = default)
    {
        if (!await this.turn.WaitAsync(Patience, cancellation)) throw new RecordException(RecordFault.InUse, $"{place} is being written to; try again when that has ended");
        try
        {
            return new JournalWriter(await place.OpenStoreAsync(time, cancellation), Snapshots, () => this.turn.Release());
        }
        catch
        {
            this.turn.Release();
            throw;
        }
    }

    /// <summary>How far the record had come when its files were as the stamp says.</summary>
    private sealed record State(string Stamp, long Head, string Root);
}
