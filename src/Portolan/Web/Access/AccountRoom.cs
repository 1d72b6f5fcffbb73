using Portolan.Desks.Accounts;
using Portolan.Desks.Accounts.State;
using Portolan.Record.Folds;
using Portolan.Record.Privacy;
using Portolan.Recording;

namespace Portolan.Web.Access;

/// <summary>The accounts of the record, opened, read again whenever the record has grown: so a role that another process took away is gone with the next request.</summary>
/// <param name="journal">The record.</param>
/// <param name="time">The clock.</param>
internal sealed class AccountRoom(Journal journal, TimeProvider time)
{
    private readonly SemaphoreSlim reading = new(1);
    private readonly SemaphoreSlim writing = new(1);
    private (long Head, AccountBook Book, IReadOnlyList<OpenedAccount> Accounts)? kept;

    /// <summary>The clock.</summary>
    public TimeProvider Time => time;

    /// <summary>The accounts as the record has them, and opened.</summary>
    /// <exception cref="Portolan.Record.RecordException">The record or a key cannot be read.</exception>
    public async Task<(AccountBook Book, IReadOnlyList<OpenedAccount> Accounts)> ReadAsync()
    {
        var head = await journal.HeadAsync();
        await this.reading.WaitAsync();
        try
        {
            if (this.kept is not { } found || found.Head != head) this.kept = found = await OpenAsync(head);
            return (found.Book, found.Accounts);
        }
        finally
        {
            this.reading.Release();
        }
    }

    /// <summary>The account of a person, or null.</summary>
    public async Task<OpenedAccount?> FindAsync(PersonId id) => (await ReadAsync()).Accounts.FirstOrDefault(account => account.State.Id == id);

    /// <summary>The account that is in use under a name, or null.</summary>
    public async Task<OpenedAccount?> FindAsync(string name) => (await ReadAsync()).Accounts.FirstOrDefault(account => account.IsActive && AccountRequests.IsNamed(account, name));

    /// <summary>Records something, one act at a time.</summary>
    /// <param name="act">The act.</param>
    /// <exception cref="CommandLine.CommandException">It is refused; nothing was recorded.</exception>
    public async Task<T> WriteAsync<T>(Func<AccountDesk, Task<T>> act)
    {
        await this.writing.WaitAsync();
        try
        {
            await using var writer = await journal.WriteAsync(time);
            using var keys = await journal.OpenKeysAsync();
            return await act(new AccountDesk(writer, new AccountSeal(keys), time));
        }
        finally
        {
            this.writing.Release();
        }
    }

    private async Task<(long Head, AccountBook Book, IReadOnlyList<OpenedAccount> Accounts)> OpenAsync(long head)
    {
        var book = (await journal.ReadAsync(new AccountsFold(), AsOf.Now))?.State ?? new AccountBook();
        if (book.Accounts.Count == 0) return (head, book, []);
        using var keys = await journal.OpenKeysAsync();
        var seal = new AccountSeal(keys);
        var accounts = new List<OpenedAccount>();
        foreach (var account in book.Accounts) accounts.Add(await seal.OpenAsync(account));
        return (head, book, accounts);
    }
}
