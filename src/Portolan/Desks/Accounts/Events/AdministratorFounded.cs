namespace Portolan.Desks.Accounts.Events;

/// <summary>An administrator made an account for themselves, by the one-time link of whoever started the program.</summary>
/// <param name="Roles">Its roles, an administrator's among them.</param>
internal sealed record AdministratorFounded(IReadOnlyList<Role> Roles) : SecretEvent;
