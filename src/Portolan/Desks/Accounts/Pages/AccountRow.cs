using Portolan.Desks.Accounts.State;
using Portolan.Record.Events;

namespace Portolan.Desks.Accounts.Pages;

/// <summary>An account as administrators see it.</summary>
/// <param name="Id">The id of the person.</param>
/// <param name="Name">The name.</param>
/// <param name="Status">Where it stands, a word of the catalogue.</param>
/// <param name="Roles">The roles in effect.</param>
/// <param name="IsAlone">Whether it came by roles that nobody else confirmed.</param>
/// <param name="LastSignIn">When its holder last signed in.</param>
/// <param name="Requests">What is asked about its roles.</param>
public sealed record AccountRow(string Id, string Name, string Status, IReadOnlyList<Role> Roles, bool IsAlone, DateTimeOffset? LastSignIn, IReadOnlyList<RequestRow> Requests)
{
    /// <summary>Whether it was closed.</summary>
    public bool IsClosed => Status == "Closed";

    /// <summary>The accounts.</summary>
    /// <param name="accounts">Opened.</param>
    /// <param name="viewer">Who looks at them.</param>
    /// <param name="now">Now.</param>
    internal static IReadOnlyList<AccountRow> Of(IReadOnlyList<OpenedAccount> accounts, Actor viewer, DateTimeOffset now)
    {
        var names = accounts.ToDictionary(account => account.State.Actor, account => account.Name);
        return
        [
            .. accounts.Select(account => new AccountRow(
                account.State.Id.ToString(), account.Name, WordOf(account.State.StatusAt(now)), account.State.Roles, account.State.IsAlone && account.State.Roles.Count > 0, account.State.LastSignIn,
                [.. account.State.Requests.Select(request => new RequestRow(request.Version, request.Role, request.Give, names.GetValueOrDefault(request.By, request.By.ToString()), request.By != viewer && account.State.Actor != viewer))])),
        ];
    }

    private static string WordOf(AccountStatus status) => status switch
    {
        AccountStatus.Invited => "Invited",
        AccountStatus.Active => "In use",
        AccountStatus.LockedOut => "Locked out",
        AccountStatus.Closed => "Closed",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
