using System.Globalization;
using Microsoft.AspNetCore.Http;
using Portolan.CommandLine;

namespace Portolan.Web;

/// <summary>Whole numbers that addresses carry.</summary>
internal static class AddressNumber
{
    /// <summary>More rows than a list has, and few enough to count on from.</summary>
    private const long MostRows = 1_000_000_000;

    /// <summary>A number of an address, or null where it has none.</summary>
    /// <exception cref="CommandException">It is no whole number from 0.</exception>
    public static long? Of(HttpContext context, string name)
    {
        if (context.Request.Query[name].ToString() is not { Length: > 0 } text) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw CommandException.Usage($"{name} '{text}' (expected a whole number from 0)");
    }

    /// <summary>How many rows of a list come before the first that is shown, at most more than any list has.</summary>
    /// <exception cref="CommandException">It is no whole number from 0.</exception>
    public static int PlaceOf(HttpContext context) => (int)Math.Min(Of(context, "from") ?? 0, MostRows);
}
