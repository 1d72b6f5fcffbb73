using Microsoft.AspNetCore.Http;

namespace Portolan.Web.Access;

/// <summary>Where to go after signing in: a page of ours, and nowhere else.</summary>
internal static class ReturnAddress
{
    private const int Longest = 2000;

    /// <summary>The address below the root that a text names; the chart where it is not one of ours.</summary>
    /// <param name="text">A path with or without a query; it is not trusted.</param>
    public static string Safe(string? text)
    {
        if (text is null || text.Length is 0 or > Longest || text[0] != '/') return "/";
        // Browsers read two slashes as another host, a backslash as a slash, and leave tabs and line ends out; letters beyond ASCII no header carries.
        var elsewhere = text.StartsWith("//", StringComparison.Ordinal) || text.Contains('\\', StringComparison.Ordinal) || text.Any(letter => letter is <= ' ' or > '~');
        return elsewhere || Uri.IsWellFormedUriString(text, UriKind.Absolute) ? "/" : text;
    }

    /// <summary>Goes there (303, so that it is read and nothing is sent again).</summary>
    /// <param name="context">The request.</param>
    /// <param name="path">A safe path below the root.</param>
    public static IResult Go(HttpContext context, string path)
    {
        context.Response.Headers.Location = context.Request.PathBase + path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
