namespace Portolan.Desks.Accounts.Events;

/// <summary>An administrator asked for a role to be given or taken; another one has to confirm it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Give">Whether it is to be given; otherwise taken.</param>
internal sealed record RoleAsked(Role Role, bool Give) : AccountEvent;
