namespace Portolan.Desks.Accounts.Pages;

/// <summary>A token as its holder sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">What its holder calls it.</param>
/// <param name="Permissions">What it may at most.</param>
/// <param name="Until">When it ends.</param>
public sealed record TokenRow(string Id, string Label, IReadOnlyList<Permission> Permissions, DateTimeOffset Until);
