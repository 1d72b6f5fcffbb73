using System.Data;
using Npgsql;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;

namespace Portolan.Record.Postgres;

/// <summary>
/// The keys of people in PostgreSQL, wrapped by <c>master.key</c> in the key folder of the place. Processes with key folders of their own
/// need a copy of that file, and the new one after a rotation.
/// </summary>
public sealed class PostgresPersonKeys : IPersonKeys, IStoredPeople
{
    private readonly PostgresDatabase database;
    private readonly PostgresTables tables;
    private readonly TimeProvider time;
    private readonly MasterKeyFile master;
    private readonly Action? afterStep;
    private volatile bool named;

    /// <summary>The keys of the people of the record in a database; nothing is made before the first key.</summary>
    /// <param name="place">Where the record is.</param>
    /// <param name="options">The clock and the patience; null for the usual.</param>
    public PostgresPersonKeys(PostgresPlace place, PostgresOptions? options = null) : this(place, options, null)
    {
    }

    /// <param name="place">Where the record is.</param>
    /// <param name="options">The clock and the patience; null for the usual.</param>
    /// <param name="afterStep">Called after each change that lasts, for a test that looks at what a crash there would leave.</param>
    internal PostgresPersonKeys(PostgresPlace place, PostgresOptions? options, Action? afterStep)
    {
        options ??= new PostgresOptions();
        (this.database, this.time, this.afterStep) = (new PostgresDatabase(place, options.Patience), options.Time, afterStep);
        this.tables = new PostgresTables(this.database);
        this.master = new MasterKeyFile(place.KeyFolder, new SecretFiles(afterStep));
    }

    private string Place => this.database.Place.Name;

    /// <inheritdoc/>
    public async Task CreateAsync(PersonId person, CancellationToken cancellation = default)
    {
        CheckSomebody(person);
        await this.tables.MakeAsync(cancellation).ConfigureAwait(false);
        if (!this.named) await ChangeAsync(NameSetAsync, cancellation).ConfigureAwait(false);
        this.named = true;
        await ChangeAsync((connection, tie, token) => CreateAsync(connection, tie, person, token), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<PersonKey?> GetAsync(PersonId person, CancellationToken cancellation = default) => BesideRotations.ReadAsync(async () =>
    {
        var stored = await ReadAsync(person, cancellation).ConfigureAwait(false);
        if (stored.State == PersonKeyState.Unknown) throw NoKey(person);
        return stored.Wrapped is { } wrapped ? this.master.Read().Unwrap(person, wrapped) : null;
    }, cancellation);

    /// <inheritdoc/>
    public Task<PersonKeyState> StateAsync(PersonId person, CancellationToken cancellation = default) => BesideRotations.ReadAsync(async () =>
        (await ReadAsync(person, cancellation).ConfigureAwait(false)).State, cancellation);

    /// <inheritdoc/>
    public async Task<DateTimeOffset> DestroyAsync(PersonId person, CancellationToken cancellation = default)
    {
        CheckSomebody(person);
        if (!await this.tables.AreMadeAsync(cancellation).ConfigureAwait(false)) throw NoKey(person);
        var when = this.time.GetUtcNow();
        await ChangeAsync(async (connection, _, token) =>
        {
            var text = await PeopleRows.FindAsync(connection, person, token).ConfigureAwait(false) ?? throw NoKey(person);
            if (TryParse(text, person)?.Destroyed is { } before) when = before;
            else await PeopleRows.ReplaceAsync(connection, [(person, StoredPersonKey.Of(person, when))], token).ConfigureAwait(false);
        }, cancellation).ConfigureAwait(false);
        return when;
    }

    /// <inheritdoc/>
    public async Task<int> RotateMasterKeyAsync(CancellationToken cancellation = default)
    {
        if (!await this.tables.AreMadeAsync(cancellation).ConfigureAwait(false)) return 0;
        var (wrapped, newest) = (0, (MasterKeys?)null);
        await ChangeAsync(async (connection, tie, token) =>
        {
            if (tie is null) return;
            var masters = (await MastersAsync(connection, tie, token).ConfigureAwait(false)).WithNew();
            this.master.Write(masters);
            wrapped = await WrapAnewAsync(connection, masters, token).ConfigureAwait(false);
            await connection.RunAsync(PeopleTie.Update, token, (tie with { Master = masters.Wrapping }).Text).ConfigureAwait(false);
            newest = masters.Newest();
        }, cancellation).ConfigureAwait(false);

        // Behind the commit, and under the lock again: another rotation may have gone on from here, and then it is for that one to do.
        await ChangeAsync((_, tie, _) =>
        {
            if (newest is not null && tie?.Master == newest.Wrapping) this.master.Write(newest);
            return Task.CompletedTask;
        }, cancellation).ConfigureAwait(false);
        return wrapped;
    }

    async Task<StoredPeople?> IStoredPeople.ReadAllAsync(CancellationToken cancellation)
    {
        if (!await this.tables.AreMadeAsync(cancellation).ConfigureAwait(false)) return null;
        StoredPeople? people = null;
        await ChangeAsync(async (connection, tie, token) =>
        {
            if (tie is null) return;
            var masters = this.master.Exists ? this.master.Read() : null;
            people = new StoredPeople(tie.Set, await PeopleRows.AllAsync(connection, token).ConfigureAwait(false), masters?.WrappingWith(tie.Master) ?? masters);
        }, cancellation).ConfigureAwait(false);
        return people;
    }

    async Task IStoredPeople.TakeOverAsync(StoredPeople people, CancellationToken cancellation)
    {
        await this.tables.MakeAsync(cancellation).ConfigureAwait(false);
        var master = WrappingOf(people);
        await ChangeAsync(async (connection, tie, token) =>
        {
            if (tie?.Set == people.Set) return;
            if (tie is not null) throw new RecordException(RecordFault.Occupied, $"{Place} has keys of people already");
            if (people.Masters is not null)
            {
                if (this.master.Exists && this.master.Read().Set != people.Set) throw this.master.OfAnother(Place);
                this.master.Write(people.Masters);
            }
            await PeopleRows.AddAsync(connection, people.Keys, token).ConfigureAwait(false);
            await connection.RunAsync(PeopleTie.Update, token, new PeopleTie(people.Set, master).Text).ConfigureAwait(false);
        }, cancellation).ConfigureAwait(false);
    }

    /// <summary>Ends the connections.</summary>
    public void Dispose() => this.database.Dispose();

    /// <summary>Does something while nobody else changes a key, all or nothing.</summary>
    private async Task ChangeAsync(Func<NpgsqlConnection, PeopleTie?, CancellationToken, Task> change, CancellationToken cancellation)
    {
        await this.database.DoAsync(async (connection, token) =>
        {
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, token).ConfigureAwait(false);
            var tie = await PeopleTie.ReadAsync(connection, PeopleTie.Lock, Place, token).ConfigureAwait(false);
            await change(connection, tie, token).ConfigureAwait(false);
            await transaction.CommitAsync(token).ConfigureAwait(false);
        }, cancellation).ConfigureAwait(false);
        this.afterStep?.Invoke();
    }

    /// <summary>Names the set before its first master key is made, so a master key without it is another record's.</summary>
    private async Task NameSetAsync(NpgsqlConnection connection, PeopleTie? tie, CancellationToken cancellation)
    {
        if (tie is not null) return;
        if (this.master.Exists) throw this.master.OfAnother(Place);
        await connection.RunAsync(PeopleTie.Update, cancellation, new PeopleTie(MasterKeys.NewId(), "").Text).ConfigureAwait(false);
    }

    private async Task CreateAsync(NpgsqlConnection connection, PeopleTie? tie, PersonId person, CancellationToken cancellation)
    {
        if (await PeopleRows.FindAsync(connection, person, cancellation).ConfigureAwait(false) is { } text)
        {
            if (Parse(text, person).State == PersonKeyState.Exists) return;
            throw new RecordException(RecordFault.Forgotten, $"{person} was forgotten: there can be no new key, so give the data a new person");
        }
        var masters = await MastersAsync(connection, tie!, cancellation).ConfigureAwait(false);
        using var key = PersonKey.New();
        var stored = StoredPersonKey.Of(person, masters.Wrap(person, key));
        await PeopleRows.AddAsync(connection, [(person, stored)], cancellation).ConfigureAwait(false);
    }

    /// <summary>The master keys, first the one that wraps; it is made with the first person.</summary>
    private async Task<MasterKeys> MastersAsync(NpgsqlConnection connection, PeopleTie tie, CancellationToken cancellation)
    {
        var first = tie.Master.Length == 0;
        if (first && !this.master.Exists) this.master.Write(MasterKeys.New(tie.Set));
        var masters = this.master.Read();
        if (masters.Set != tie.Set) throw this.master.OfAnother(Place);
        if (!first) return masters.WrappingWith(tie.Master) ?? throw Rotated(tie.Master);
        await connection.RunAsync(PeopleTie.Update, cancellation, (tie with { Master = masters.Wrapping }).Text).ConfigureAwait(false);
        return masters;
    }

    private async Task<int> WrapAnewAsync(NpgsqlConnection connection, MasterKeys masters, CancellationToken cancellation)
    {
        var keys = new List<(PersonId Person, string Key)>();
        foreach (var (person, text) in await PeopleRows.AllAsync(connection, cancellation).ConfigureAwait(false))
        {
            if (Parse(text, person).Wrapped is not { } wrapped) continue;
            using var key = masters.Unwrap(person, wrapped);
            keys.Add((person, StoredPersonKey.Of(person, masters.Wrap(person, key))));
        }
        await PeopleRows.ReplaceAsync(connection, keys, cancellation).ConfigureAwait(false);
        return keys.Count;
    }

    /// <summary>The id of the master key that wraps all keys of other people; "" where none is wrapped.</summary>
    /// <exception cref="RecordException">There are several, or a key is neither there nor destroyed.</exception>
    private string WrappingOf(StoredPeople people)
    {
        if (people.Keys.Any(key => key.Key.Contains('\0')))
        {
            throw new RecordException(RecordFault.CannotImport, "the destruction of a key was cut short: forget the person again, then copy");
        }
        var masters = people.Keys.Select(key => TryParse(key.Key, key.Person)?.Wrapped?.Master).OfType<string>().Distinct().ToList();
        return masters.Count <= 1 ? masters.FirstOrDefault() ?? people.Masters?.Wrapping ?? ""
            : throw new RecordException(RecordFault.CannotImport, "a rotation of the master key of these people was cut short: rotate it again, then copy");
    }

    private async Task<StoredPersonKey> ReadAsync(PersonId person, CancellationToken cancellation)
    {
        CheckSomebody(person);
        var text = await this.tables.AreMadeAsync(cancellation).ConfigureAwait(false)
            ? await this.database.AskAsync((connection, token) => PeopleRows.FindAsync(connection, person, token), cancellation).ConfigureAwait(false)
            : null;
        return text is null ? new StoredPersonKey(PersonKeyState.Unknown) : Parse(text, person);
    }

    /// <exception cref="RecordException">What is stored is damaged, or another person's.</exception>
    private StoredPersonKey Parse(string text, PersonId person)
    {
        try
        {
            var place = $"{Place}: people: the row of {person}";
            return StoredPersonKey.Parse(CheckedText.Lines(text, place, StoredPersonKey.Format), place, person);
        }
        catch (FormatException error)
        {
            throw new RecordException(RecordFault.Damaged, error.Message, error);
        }
    }

    /// <summary>What is stored of a person, or null where it is damaged.</summary>
    private StoredPersonKey? TryParse(string text, PersonId person)
    {
        try
        {
            return Parse(text, person);
        }
        catch (RecordException)
        {
            return null;
        }
    }

    private static void CheckSomebody(PersonId person)
    {
        if (person == default) throw new ArgumentException("a key is of somebody", nameof(person));
    }

    private RecordException NoKey(PersonId person) => new(RecordFault.Missing, $"there never was a key of {person} in {Place}");

    private RecordException Rotated(string master) => new(RecordFault.WrongKey,
        $"{this.master.Path} lacks the master key {master} that now wraps the keys of {Place}: copy the file from where it was rotated");
}
