namespace Portolan.Desks.Accounts.Events;

/// <summary>What was asked about a role was confirmed by another administrator, or refused.</summary>
/// <param name="Asked">The version of the account's stream at which it was asked.</param>
/// <param name="Confirmed">Whether it takes effect.</param>
internal sealed record RoleAnswered(long Asked, bool Confirmed) : AccountEvent;
