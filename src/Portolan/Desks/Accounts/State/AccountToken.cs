namespace Portolan.Desks.Accounts.State;

/// <summary>A token of an account that was not revoked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Permissions">What it may at most.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Until">When it ends.</param>
internal sealed record AccountToken(string Id, IReadOnlyList<Permission> Permissions, DateTimeOffset Made, DateTimeOffset Until);
