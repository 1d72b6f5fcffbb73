namespace Portolan.Web.Readings;

/// <summary>A part of a list.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">The cursor of the next page; null where these are the last.</param>
internal sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next);
