using System.Text.Json.Nodes;
using Portolan.Record.Events;
using Portolan.Record.Privacy;

namespace Portolan.Desks.Accounts.State;

/// <summary>An account as the record has it, what is personal sealed.</summary>
/// <param name="Id">Whose it is.</param>
/// <param name="Version">The version of its stream.</param>
/// <param name="Private">What is sealed.</param>
/// <param name="SealedIn">The type of the event that it was sealed for.</param>
/// <param name="Roles">The roles that are in effect.</param>
internal sealed record Account(PersonId Id, long Version, JsonObject Private, EventType SealedIn, IReadOnlyList<Role> Roles)
{
    /// <summary>Whether its holder opened it.</summary>
    public bool IsOpened { get; init; }

    /// <summary>Whether it was closed.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Until when the link of its invitation is taken; null where there was none.</summary>
    public DateTimeOffset? InvitedUntil { get; init; }

    /// <summary>Whether it was invited, or founded, with roles that nobody else confirmed.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Until when no password is taken; null where it was not locked out since the last sign-in.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>How often it was locked out since somebody last signed in.</summary>
    public int LockOuts { get; init; }

    /// <summary>The last time step of which an authenticator code was taken.</summary>
    public long? CodeStep { get; init; }

    /// <summary>When somebody last signed in.</summary>
    public DateTimeOffset? LastSignIn { get; init; }

    /// <summary>What is asked about its roles and not answered.</summary>
    public IReadOnlyList<RoleRequest> Requests { get; init; } = [];

    /// <summary>Its tokens that were not revoked.</summary>
    public IReadOnlyList<AccountToken> Tokens { get; init; } = [];

    /// <summary>Who recorded what its holder does: the id of the person, as names are personal.</summary>
    public Actor Actor => Actor.Parse(Id.ToString());

    /// <summary>Whether its holder may sign in at all.</summary>
    public bool IsActive => IsOpened && !IsClosed;

    /// <summary>Where it stands at a moment.</summary>
    public AccountStatus StatusAt(DateTimeOffset moment) =>
        IsClosed ? AccountStatus.Closed : !IsOpened ? AccountStatus.Invited : LockedUntil > moment ? AccountStatus.LockedOut : AccountStatus.Active;

    /// <summary>Whether it is an administrator's in use.</summary>
    public bool IsActiveAdministrator => IsActive && Roles.Contains(Role.Administrator);
}
