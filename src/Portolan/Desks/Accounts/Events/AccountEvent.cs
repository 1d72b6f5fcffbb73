namespace Portolan.Desks.Accounts.Events;

/// <summary>Something that happened to an account; it stands in the account's own stream.</summary>
internal abstract record AccountEvent;
