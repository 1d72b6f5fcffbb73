namespace Portolan.Desks.Accounts.Pages;

/// <summary>Something asked about a role, as administrators see it.</summary>
/// <param name="Asked">The version at which it was asked.</param>
/// <param name="Role">The role.</param>
/// <param name="Give">Whether it is to be given.</param>
/// <param name="By">The name of who asked.</param>
/// <param name="CanConfirm">Whether who looks at it may confirm it.</param>
public sealed record RequestRow(long Asked, Role Role, bool Give, string By, bool CanConfirm);
