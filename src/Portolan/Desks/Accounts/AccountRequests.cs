using System.Text.RegularExpressions;
using Portolan.CommandLine;
using Portolan.Desks.Accounts.State;
using Portolan.Record.Events;
using Portolan.Record.Privacy;

namespace Portolan.Desks.Accounts;

/// <summary>What may be recorded of accounts, and what is refused with the reason.</summary>
internal static partial class AccountRequests
{
    /// <summary>How long a link is taken: long enough to reach somebody the next morning.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromHours(24);

    /// <summary>The longest that a token is taken.</summary>
    public static readonly TimeSpan LongestToken = TimeSpan.FromDays(366);

    /// <summary>More tokens than anybody keeps in mind; all of them fit into an entry.</summary>
    private const int MostTokens = 20;

    /// <summary>More devices than anybody signs in with; all of them fit into an entry.</summary>
    private const int MostPasskeys = 10;

    private const int LongestName = 80;

    /// <summary>A name, its spaces put in order.</summary>
    /// <exception cref="CommandException">It is empty, too long, has control characters, or somebody else has it.</exception>
    public static string Name(IEnumerable<OpenedAccount> accounts, PersonId own, string text)
    {
        var name = Plain(text);
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl)) throw CommandException.Usage($"the name has {name.Length} characters (expected 1 to {LongestName}, none of them control characters)");
        var taken = accounts.Any(account => account.State.Id != own && !account.State.IsClosed && IsNamed(account, name));
        return taken ? throw CommandException.Usage("somebody else has this name here (expected one that tells people apart)") : name;
    }

    /// <summary>A name with its spaces put in order.</summary>
    public static string Plain(string text) => Spaces().Replace(text.Trim(), " ");

    /// <summary>Whether an account has a name, whatever its capitals and spaces.</summary>
    public static bool IsNamed(OpenedAccount account, string name) => string.Equals(account.Secrets?.Name, Plain(name), StringComparison.OrdinalIgnoreCase);

    /// <summary>The account of an id.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static Account Find(AccountBook book, PersonId id) => book.Find(id) ?? throw CommandException.Usage("there is no such account");

    /// <summary>An account about whose role something may be asked.</summary>
    /// <exception cref="CommandException">It was closed, has the role or has it not, or that is asked already.</exception>
    public static Account Askable(Account account, Role role, bool give)
    {
        if (account.IsClosed) throw CommandException.Usage("the account is closed");
        if (account.Roles.Contains(role) == give) throw give ? CommandException.Usage("the account has this role") : CommandException.Usage("the account does not have this role");
        return account.Requests.Any(request => request.Role == role) ? throw CommandException.Usage("something is asked about this role already, and waits for an answer") : account;
    }

    /// <summary>What somebody may answer of what is asked about an account.</summary>
    /// <exception cref="CommandException">Nothing is asked there, or they asked it themselves, or it is about themselves.</exception>
    public static RoleRequest Answerable(AccountBook book, Account account, long version, bool confirm, Actor who)
    {
        var request = account.Requests.FirstOrDefault(request => request.Version == version) ?? throw CommandException.Usage("nothing is asked there, or it was answered meanwhile");
        if (!confirm) return request;
        if (request.By == who) throw CommandException.Usage("whoever asked cannot confirm: another administrator has to");
        if (account.Actor == who) throw CommandException.Usage("nobody confirms their own roles: another administrator has to");
        var last = request is { Role: Role.Administrator, Give: false } && account.IsActiveAdministrator && book.Accounts.Count(other => other.IsActiveAdministrator) == 1;
        return last ? throw CommandException.Usage("this is the only administrator, so the role stays") : request;
    }

    /// <summary>An account that may be closed.</summary>
    /// <exception cref="CommandException">It was, or it is the only administrator's.</exception>
    public static Account Closable(AccountBook book, Account account)
    {
        if (account.IsClosed) throw CommandException.Usage("the account is closed already");
        var last = account.IsActiveAdministrator && book.Accounts.Count(other => other.IsActiveAdministrator) == 1;
        return last ? throw CommandException.Usage("this is the only administrator's account, so it stays open") : account;
    }

    /// <summary>An account that may have one more passkey.</summary>
    /// <exception cref="CommandException">It has as many as there may be.</exception>
    public static OpenedAccount RoomForPasskey(OpenedAccount account) =>
        account.Secrets!.Passkeys.Count < MostPasskeys ? account : throw CommandException.Usage($"the account has {MostPasskeys} passkeys (expected one to be removed first)");

    /// <summary>An account that may have one more token.</summary>
    /// <exception cref="CommandException">It has as many as there may be, or the token would last too long or be of no use.</exception>
    public static OpenedAccount RoomForToken(OpenedAccount account, IReadOnlyList<Permission> permissions, DateTimeOffset until, DateTimeOffset now)
    {
        if (account.State.Tokens.Count(token => token.Until > now) >= MostTokens) throw CommandException.Usage($"the account has {MostTokens} tokens (expected one to be revoked first)");
        if (until <= now || until > now + LongestToken) throw CommandException.Usage("the token's last day is past, or more than a year away");
        if (permissions.Count == 0) throw CommandException.Usage("the token may do nothing (expected at least one permission)");
        var cannot = permissions.Where(permission => !account.Allowed.Contains(permission) || permission is Permission.OwnAccount or Permission.ManageAccounts).ToList();
        return cannot.Count == 0 ? account : throw CommandException.Usage($"a token of this account may not have: {string.Join(", ", cannot)}");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
