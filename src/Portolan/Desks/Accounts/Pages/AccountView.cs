using Portolan.Web.Access;

namespace Portolan.Desks.Accounts.Pages;

/// <summary>An account as its holder sees it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Roles">Its roles.</param>
/// <param name="Allowed">What they allow that a token may have too.</param>
/// <param name="HasPassword">Whether there is a password with an authenticator.</param>
/// <param name="RecoveryCodes">How many recovery codes are left.</param>
/// <param name="Passkeys">Its passkeys: id, name, when each was added.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Sessions">Its sessions: whether it is this one, since when, seen when.</param>
/// <param name="Today">Today, in UTC.</param>
public sealed record AccountView(
    string Name, IReadOnlyList<Role> Roles, IReadOnlyList<Permission> Allowed, bool HasPassword, int RecoveryCodes, IReadOnlyList<(string Id, string Name, DateTimeOffset Made)> Passkeys,
    IReadOnlyList<TokenRow> Tokens, IReadOnlyList<(bool IsThis, DateTimeOffset Since, DateTimeOffset Seen)> Sessions, DateOnly Today)
{
    /// <summary>The view of an account.</summary>
    internal static AccountView Of(OpenedAccount account, string session, IReadOnlyList<Session> sessions, DateTimeOffset now)
    {
        var secrets = account.Secrets!;
        var labels = secrets.Tokens.ToDictionary(token => token.Id, token => token.Label);
        return new AccountView(
            account.Name, account.State.Roles, [.. account.Allowed.Where(permission => permission is not (Permission.OwnAccount or Permission.ManageAccounts)).Order()], secrets.PasswordHash is not null, secrets.RecoveryHashes.Count,
            [.. secrets.Passkeys.Select(passkey => (Convert.ToHexStringLower(passkey.Id), passkey.Name, passkey.Made))],
            [.. account.State.Tokens.Where(token => token.Until > now).Select(token => new TokenRow(token.Id, labels.GetValueOrDefault(token.Id, token.Id), token.Permissions, token.Until))],
            [.. sessions.Select(one => (one.Id == session, one.Since, one.Seen))], DateOnly.FromDateTime(now.UtcDateTime));
    }
}
