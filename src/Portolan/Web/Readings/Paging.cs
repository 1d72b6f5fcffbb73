namespace Portolan.Web.Readings;

/// <summary>Cuts lists into pages.</summary>
internal static class Paging
{
    /// <summary>Stands between the parts of a key, and before every character that they have.</summary>
    private const char Separator = '\t';

    /// <summary>A key of several parts, which orders as they do one after the other.</summary>
    public static string Key(params ReadOnlySpan<string?> parts) => string.Join(Separator, parts);

    /// <summary>Whether pages are asked for.</summary>
    public static bool IsAsked(Given given) => given.Text(CommonParameters.Limit.Name) is not null || given.Text(CommonParameters.After.Name) is not null;

    /// <summary>The page that is asked for.</summary>
    /// <param name="asking">What is asked.</param>
    /// <param name="items">The list, in the ordinal order of its keys.</param>
    /// <param name="key">The key of an item, which is its alone.</param>
    /// <exception cref="CommandLine.CommandException">The cursor cannot be used.</exception>
    public static ListPage<T> Of<T>(Asking asking, IEnumerable<T> items, Func<T, string> key)
    {
        var limit = asking.Given.Number(CommonParameters.Limit.Name) ?? CommonParameters.UsuallyOnAPage;
        var after = asking.Given.Text(CommonParameters.After.Name) is { } cursor ? Cursor.Read(asking.Reading, cursor) : null;
        var page = items.Where(item => after is null || string.CompareOrdinal(key(item), after) > 0).Take(limit + 1).ToList();
        if (page.Count <= limit) return new ListPage<T>(page, null);
        page.RemoveAt(limit);
        return new ListPage<T>(page, Cursor.Write(asking.Reading, key(page[^1])));
    }

    /// <summary>The page that is asked for, ordered by its keys; the whole list in its own order where no page is asked for.</summary>
    /// <inheritdoc cref="Of{T}"/>
    public static ListPage<T> OrAll<T>(Asking asking, IEnumerable<T> items, Func<T, string> key) =>
        IsAsked(asking.Given) ? Of(asking, items.OrderBy(key, StringComparer.Ordinal), key) : new ListPage<T>([.. items], null);
}
