using Portolan.Desks.Accounts.Events;
using Portolan.Record.Events;
using Portolan.Record.Privacy;

namespace Portolan.Desks.Accounts.State;

/// <summary>What an event makes of an account.</summary>
internal static class AccountChange
{
    /// <summary>The account after an event.</summary>
    /// <param name="id">Whose it is.</param>
    /// <param name="account">The account before, or null where there was none.</param>
    /// <param name="what">The event.</param>
    /// <param name="entry">Its entry.</param>
    /// <exception cref="FormatException">The event does not follow from those before.</exception>
    public static Account Of(PersonId id, Account? account, AccountEvent what, RecordEntry entry) => (account, what) switch
    {
        (null, AdministratorFounded founded) => new Account(id, entry.Version, founded.Private, entry.Type, founded.Roles) { IsOpened = true, IsAlone = true },
        (null, AccountInvited invited) => new Account(id, entry.Version, invited.Private, entry.Type, invited.Roles) { InvitedUntil = invited.Until, IsAlone = invited.Alone },
        (null, _) => throw new FormatException($"there is no account of {id} before"),
        (_, AdministratorFounded or AccountInvited) => throw new FormatException($"there is an account of {id} already"),
        (_, SecretEvent secret) => After(account, secret, entry) with { Version = entry.Version, Private = secret.Private, SealedIn = entry.Type },
        _ => After(account, what, entry) with { Version = entry.Version },
    };

    private static Account After(Account account, AccountEvent what, RecordEntry entry) => what switch
    {
        AccountOpened => account with { IsOpened = true },
        SignedIn signedIn => account with { LastSignIn = entry.When, LockedUntil = null, LockOuts = 0, CodeStep = signedIn.CodeStep ?? account.CodeStep },
        LockedOut locked => account with { LockedUntil = locked.Until, LockOuts = account.LockOuts + 1 },
        RoleAsked asked => account with { Requests = [.. account.Requests, new RoleRequest(entry.Version, asked.Role, asked.Give, entry.Who)] },
        RoleAnswered answered => Answered(account, answered),
        TokenMade made => account with { Tokens = [.. account.Tokens, new AccountToken(made.Token, made.Permissions, entry.When, made.Until)] },
        TokenRevoked revoked => account with { Tokens = [.. account.Tokens.Where(token => token.Id != revoked.Token)] },
        AccountClosed => account with { IsClosed = true, Tokens = [], Requests = [] },
        _ => account,
    };

    private static Account Answered(Account account, RoleAnswered answered)
    {
        var request = account.Requests.FirstOrDefault(request => request.Version == answered.Asked) ?? throw new FormatException($"nothing was asked at version {answered.Asked}");
        var rest = account with { Requests = [.. account.Requests.Where(other => other != request)] };
        if (!answered.Confirmed) return rest;
        var others = account.Roles.Where(role => role != request.Role);
        return rest with { Roles = request.Give ? [.. others, request.Role] : [.. others] };
    }
}
