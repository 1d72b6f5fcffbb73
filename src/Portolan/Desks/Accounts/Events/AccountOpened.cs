namespace Portolan.Desks.Accounts.Events;

/// <summary>Who was invited opened the account.</summary>
internal sealed record AccountOpened : SecretEvent;
