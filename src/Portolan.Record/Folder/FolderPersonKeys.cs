using System.Security.Cryptography;
using Portolan.Record.Privacy;

namespace Portolan.Record.Folder;

/// <summary>
/// The keys of people in a folder: <c>people/p-….key</c>, and <c>master.key</c> in a folder for keys, which may lie elsewhere so that one
/// backup does not hold both. The master key serves the people of one record.
/// </summary>
public sealed class FolderPersonKeys : IPersonKeys
{
    /// <summary>How often a key is read before a failure is believed: a rotation or a destruction may fall between or into the two
    /// files.</summary>
    private const int Attempts = 5;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(10);

    private readonly FolderLayout layout;
    private readonly TimeProvider time;
    private readonly SecretFiles files;
    private readonly MasterKeyFile master;

    /// <summary>The keys of the people of the record in a folder; nothing is made before the first key.</summary>
    /// <param name="folder">The record's folder.</param>
    /// <param name="keyFolder">The folder of the master key; null for the record's.</param>
    /// <param name="time">The clock; null for that of the system.</param>
    public FolderPersonKeys(string folder, string? keyFolder = null, TimeProvider? time = null)
        : this(folder, keyFolder, time, afterStep: null)
    {
    }

    internal FolderPersonKeys(string folder, string? keyFolder, TimeProvider? time, Action? afterStep)
    {
        (this.layout, this.time, this.files) = (new FolderLayout(folder), time ?? TimeProvider.System, new SecretFiles(afterStep));
        this.master = new MasterKeyFile(keyFolder ?? folder, this.files);
    }

    /// <inheritdoc/>
    public async Task CreateAsync(PersonId person, CancellationToken cancellation = default)
    {
        Written(() => OwnerOnly.CreateFolder(this.layout.People));
        using var held = await HoldAsync(cancellation).ConfigureAwait(false);
        Written(() =>
        {
            var stored = Read(person);
            if (stored.State == PersonKeyState.Exists) return;
            if (stored.State == PersonKeyState.Destroyed)
            {
                throw new RecordException(RecordFault.Forgotten, $"{person} was forgotten: there can be no new key, so give the data a new person");
            }
            using var key = PersonKey.New();
            this.files.Replace(FileOf(person), PersonKeyFile.Of(person, MastersOrFirst().Wrap(person, key)));
        });
    }

    /// <inheritdoc/>
    public Task<PersonKey?> GetAsync(PersonId person, CancellationToken cancellation = default) =>
        ReadBesideOthersAsync(() => Unwrap(person), cancellation);

    /// <inheritdoc/>
    public Task<PersonKeyState> StateAsync(PersonId person, CancellationToken cancellation = default) =>
        ReadBesideOthersAsync(() => Read(person).State, cancellation);

    /// <inheritdoc/>
    public async Task<DateTimeOffset> DestroyAsync(PersonId person, CancellationToken cancellation = default)
    {
        var path = FileOf(person);
        if (!File.Exists(path)) throw NoKey(person);
        using var held = await HoldAsync(cancellation).ConfigureAwait(false);
        if (TryRead(person)?.Destroyed is { } before) return before;
        var now = this.time.GetUtcNow();
        Written(() =>
        {
            this.files.RemoveUnfinished(path);
            this.files.Wipe(path);
            this.files.Replace(path, PersonKeyFile.Of(person, now));
        });
        return now;
    }

    /// <inheritdoc/>
    public async Task<int> RotateMasterKeyAsync(CancellationToken cancellation = default)
    {
        if (!Directory.Exists(this.layout.People)) return 0;
        using var held = await HoldAsync(cancellation).ConfigureAwait(false);
        var wrapped = 0;
        Written(() =>
        {
            var both = MastersOrFirst().WithNew();
            this.master.Write(both);
            foreach (var path in Directory.GetFiles(this.layout.People, "*" + PersonKeyFile.Extension).Order(StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                this.files.RemoveUnfinished(path);
                if (WrapAnew(path, both)) wrapped++;
            }
            this.master.Write(both.Newest());
        });
        return wrapped;
    }

    /// <summary>Copies what is stored of all people to a record that has none yet, and the master key where it lies in the record.</summary>
    /// <exception cref="RecordException">Something cannot be read or written.</exception>
    internal async Task CopyToAsync(FolderPersonKeys target, CancellationToken cancellation)
    {
        if (!Directory.Exists(this.layout.People)) return;
        using var held = await HoldAsync(cancellation).ConfigureAwait(false);
        var stored = Directory.GetFiles(this.layout.People).Where(path => path != this.layout.PeopleLock && !SecretFiles.IsUnfinished(path)).ToList();
        target.Written(() =>
        {
            OwnerOnly.CreateFolder(target.layout.People);
            foreach (var path in stored)
            {
                cancellation.ThrowIfCancellationRequested();
                target.TakeOver(path, Path.Combine(target.layout.People, Path.GetFileName(path)));
            }
            if (this.master.Exists && this.master.Path == this.layout.MasterKey) target.TakeOver(this.master.Path, target.master.Path);
        });
    }

    /// <summary>Nothing is held open.</summary>
    public void Dispose()
    {
    }

    /// <summary>Reads without a lock, so that no reading waits for a rotation, and believes a failure only when it stays.</summary>
    private async Task<T> ReadBesideOthersAsync<T>(Func<T> read, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return this.layout.Allowed(read);
            }
            catch (RecordException error) when (attempt < Attempts && error.Fault is RecordFault.WrongKey or RecordFault.Damaged)
            {
                await Task.Delay(BetweenAttempts, cancellation).ConfigureAwait(false);
            }
        }
    }

    private void TakeOver(string from, string to)
    {
        var secret = File.ReadAllBytes(from);
        this.files.Replace(to, secret);
        CryptographicOperations.ZeroMemory(secret);
    }

    private bool WrapAnew(string path, MasterKeys masters)
    {
        if (!PersonId.TryParse(Path.GetFileNameWithoutExtension(path), out var person)) return false;
        if (Read(person).Wrapped is not { } wrapped) return false;
        using var key = masters.Unwrap(person, wrapped);
        this.files.Replace(path, PersonKeyFile.Of(person, masters.Wrap(person, key)));
        return true;
    }

    private PersonKey? Unwrap(PersonId person)
    {
        var stored = Read(person);
        if (stored.State == PersonKeyState.Unknown) throw NoKey(person);
        return stored.Wrapped is { } wrapped ? this.master.Read().Unwrap(person, wrapped) : null;
    }

    /// <summary>The master keys, the first of which is made with the first person. The set is named in the record first, so a master key
    /// without it is another record's.</summary>
    private MasterKeys MastersOrFirst()
    {
        if (File.Exists(this.layout.PeopleFormat))
        {
            var set = PeopleSet.Read(this.layout.PeopleFormat);
            if (!this.master.Exists && !HasKeys) this.master.Write(MasterKeys.New(set));
            var masters = this.master.Read();
            return masters.Set == set ? masters : throw OfAnother();
        }
        if (this.master.Exists) throw OfAnother();
        var fresh = MasterKeys.New(MasterKeys.NewId());
        this.files.Replace(this.layout.PeopleFormat, PeopleSet.Of(fresh.Set));
        this.master.Write(fresh);
        return fresh;
    }

    private bool HasKeys => Directory.EnumerateFiles(this.layout.People, "*" + PersonKeyFile.Extension).Any();

    private PersonKeyFile Read(PersonId person) => PersonKeyFile.Read(FileOf(person), person);

    /// <summary>What the file of a person says, or null where it is damaged.</summary>
    private PersonKeyFile? TryRead(PersonId person)
    {
        try
        {
            return Read(person);
        }
        catch (RecordException)
        {
            return null;
        }
    }

    private Task<FileStream> HoldAsync(CancellationToken cancellation) => FileLock.TakeAsync(this.layout.PeopleLock, cancellation);

    private string FileOf(PersonId person) =>
        person == default ? throw new ArgumentException("a key is of somebody", nameof(person)) : this.layout.KeyOf(person);

    private RecordException NoKey(PersonId person) => new(RecordFault.Missing, $"there never was a key of {person} in {this.layout.People}");

    private RecordException OfAnother() =>
        new(RecordFault.WrongKey, $"{this.master.Path} is not the master key of {this.layout.People}: each record has its own");

    private void Written(Action work)
    {
        try
        {
            this.layout.Allowed(() =>
            {
                work();
                return true;
            });
        }
        catch (IOException error) when (error is not RecordException)
        {
            throw new RecordException(RecordFault.CannotWrite, $"{this.layout.People}: {error.Message}", error);
        }
    }
}
