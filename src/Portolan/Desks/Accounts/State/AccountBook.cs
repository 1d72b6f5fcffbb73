using Portolan.Desks.Accounts.Events;
using Portolan.Record.Events;
using Portolan.Record.Privacy;

namespace Portolan.Desks.Accounts.State;

/// <summary>The accounts of a record, in the order in which they were made.</summary>
internal sealed class AccountBook
{
    private readonly OrderedDictionary<PersonId, Account> accounts = [];
    private readonly HashSet<PersonId> administrators = [];
    private readonly List<RecordEntry> entries = [];

    /// <summary>The accounts, closed ones too.</summary>
    public IReadOnlyList<Account> Accounts => [.. this.accounts.Values];

    /// <summary>All entries, in the order of the record.</summary>
    public IReadOnlyList<RecordEntry> Entries => this.entries;

    /// <summary>Whether somebody may sign in as an administrator.</summary>
    public bool HasAdministrator => this.accounts.Values.Any(account => account.IsActiveAdministrator);

    /// <summary>Whether there was never more than one administrator, so that nobody else could confirm anything. Once there was a second, one
    /// of them closing the other's account does not bring this back.</summary>
    public bool HasHadOneAdministrator => this.administrators.Count <= 1;

    /// <summary>The account of a person, or null.</summary>
    public Account? Find(PersonId id) => this.accounts.GetValueOrDefault(id);

    /// <summary>Takes up an event.</summary>
    /// <exception cref="FormatException">It does not follow from those before.</exception>
    public void Put(PersonId id, AccountEvent what, RecordEntry entry)
    {
        var account = AccountChange.Of(id, Find(id), what, entry);
        this.accounts[id] = account;
        if (account.IsActiveAdministrator) this.administrators.Add(id);
        this.entries.Add(entry);
    }
}
