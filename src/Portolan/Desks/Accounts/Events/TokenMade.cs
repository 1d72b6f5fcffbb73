namespace Portolan.Desks.Accounts.Events;

/// <summary>The holder of an account made a token for programs.</summary>
/// <param name="Token">Its id.</param>
/// <param name="Permissions">What it may at most; what the account may not, it may not either.</param>
/// <param name="Until">When it ends.</param>
internal sealed record TokenMade(string Token, IReadOnlyList<Permission> Permissions, DateTimeOffset Until) : SecretEvent;
