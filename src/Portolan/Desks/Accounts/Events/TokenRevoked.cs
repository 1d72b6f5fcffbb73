namespace Portolan.Desks.Accounts.Events;

/// <summary>A token is no longer taken.</summary>
/// <param name="Token">Its id.</param>
internal sealed record TokenRevoked(string Token) : AccountEvent;
