namespace Portolan.Desks.Accounts.Events;

/// <summary>An account was closed for good: nobody signs in with it any more.</summary>
internal sealed record AccountClosed : AccountEvent;
