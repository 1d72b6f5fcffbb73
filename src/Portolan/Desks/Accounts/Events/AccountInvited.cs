namespace Portolan.Desks.Accounts.Events;

/// <summary>An administrator invited somebody; the account can be opened by the one-time link.</summary>
/// <param name="Roles">Roles that it has at once: only while nobody else could confirm them.</param>
/// <param name="Alone">Whether there was no second administrator yet, so that nobody confirmed those roles.</param>
/// <param name="Until">When the link ends.</param>
internal sealed record AccountInvited(IReadOnlyList<Role> Roles, bool Alone, DateTimeOffset Until) : SecretEvent;
