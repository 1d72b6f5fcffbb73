using Portolan.CommandLine;
using Portolan.Desks.Accounts.Events;
using Portolan.Desks.Accounts.Secrets;
using Portolan.Desks.Accounts.State;
using Portolan.Record.Events;
using Portolan.Record.Privacy;
using Portolan.Recording;

namespace Portolan.Desks.Accounts;

/// <summary>Records what happens to accounts.</summary>
/// <param name="writer">The record.</param>
/// <param name="seal">Seals what is personal.</param>
/// <param name="time">The clock.</param>
internal sealed class AccountDesk(JournalWriter writer, AccountSeal seal, TimeProvider time)
{
    /// <summary>The accounts as they are.</summary>
    public Task<AccountBook> ReadAsync() => writer.ReadAsync(new AccountsFold());

    /// <summary>Makes the account of an administrator, where there is none in use.</summary>
    /// <param name="id">The person.</param>
    /// <param name="roles">Further roles.</param>
    /// <param name="secrets">How they sign in.</param>
    /// <param name="beside">Whether another administrator may be there already, as whoever runs the server said so.</param>
    /// <exception cref="CommandException">There is an administrator, or the name is taken; nothing was recorded.</exception>
    public async Task<Account> FoundAsync(PersonId id, IEnumerable<Role> roles, AccountSecrets secrets, bool beside)
    {
        var book = await ReadAsync();
        if (book.HasAdministrator && !beside) throw CommandException.Usage("there is an administrator already: ask them for an invitation");
        var named = secrets with { Name = AccountRequests.Name(await OpenAllAsync(book), id, secrets.Name) };
        await seal.CreateKeyAsync(id);
        return await AppendAsync(id, 0, new AdministratorFounded([.. roles.Prepend(Role.Administrator).Distinct()]) { Private = [] }, named, Actor.Parse(id.ToString()));
    }

    /// <summary>Invites somebody. Roles have to be confirmed by another administrator, unless there never was one.</summary>
    /// <param name="by">The administrator.</param>
    /// <param name="name">The name to sign in with.</param>
    /// <param name="roles">The roles that they are to have.</param>
    /// <returns>The account, and the secret of the link, which is not kept.</returns>
    /// <exception cref="CommandException">The name cannot be used or is taken; nothing was recorded.</exception>
    public async Task<(Account Account, string Secret)> InviteAsync(Account by, string name, IReadOnlyList<Role> roles)
    {
        var book = await ReadAsync();
        var (id, secret) = (PersonId.New(), OneTimeSecret.New());
        var secrets = new AccountSecrets(AccountRequests.Name(await OpenAllAsync(book), id, name)) { LinkHash = OneTimeSecret.HashOf(secret) };
        var alone = book.HasHadOneAdministrator;
        await seal.CreateKeyAsync(id);
        var invited = await seal.SealAsync(id, new AccountInvited(alone ? roles : [], alone, time.GetUtcNow() + AccountRequests.LinkLasts) { Private = [] }, secrets);
        var asked = alone ? [] : roles.Select(role => AccountEvents.Forms.Write(new RoleAsked(role, Give: true)));
        return (await AppendAsync(id, 0, [invited, .. asked], by.Actor), secret);
    }

    /// <summary>Records something that changes what is sealed of an account.</summary>
    /// <param name="account">The account as its holder saw it.</param>
    /// <param name="what">The event.</param>
    /// <param name="secrets">What is sealed from then on.</param>
    /// <exception cref="CommandException">The account changed meanwhile; nothing was recorded.</exception>
    public Task<Account> RecordAsync(Account account, SecretEvent what, AccountSecrets secrets) => AppendAsync(account.Id, account.Version, what, secrets, account.Actor);

    /// <summary>Records something else of an account.</summary>
    /// <param name="account">The account as it was seen.</param>
    /// <param name="what">The event.</param>
    /// <param name="who">Who did it.</param>
    /// <exception cref="CommandException">The account changed meanwhile; nothing was recorded.</exception>
    public Task<Account> RecordAsync(Account account, AccountEvent what, Actor who) => AppendAsync(account.Id, account.Version, [AccountEvents.Forms.Write(what)], who);

    private async Task<List<OpenedAccount>> OpenAllAsync(AccountBook book)
    {
        var opened = new List<OpenedAccount>();
        foreach (var account in book.Accounts) opened.Add(await seal.OpenAsync(account));
        return opened;
    }

    private async Task<Account> AppendAsync(PersonId id, long version, SecretEvent what, AccountSecrets secrets, Actor who) =>
        await AppendAsync(id, version, [await seal.SealAsync(id, what, secrets)], who);

    private async Task<Account> AppendAsync(PersonId id, long version, IReadOnlyList<NewEvent> events, Actor who)
    {
        await writer.AppendAsync(AccountEvents.StreamOf(id), version, events, who);
        return (await ReadAsync()).Find(id)!;
    }
}
