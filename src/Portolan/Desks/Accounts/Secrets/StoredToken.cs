namespace Portolan.Desks.Accounts.Secrets;

/// <summary>A token as the server knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Hash">The hash of its secret.</param>
/// <param name="Label">What its holder calls it.</param>
internal sealed record StoredToken(string Id, string Hash, string Label);
