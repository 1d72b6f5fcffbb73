using System.Buffers;

namespace Portolan.Record.Events;

/// <summary>The shape that the names of streams, event types and correlations share.</summary>
internal static class PlainName
{
    /// <summary>Long enough for a path of several identifiers, short enough that an index of a million of them stays in memory.</summary>
    public const int MaxLength = 200;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:/");

    /// <summary>The text itself, where it is 1 to 200 of A–Z a–z 0–9 - _ . : /.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static string Check(string text, string what) =>
        text.Length is > 0 and <= MaxLength && !text.AsSpan().ContainsAnyExcept(Allowed)
            ? text
            : throw new FormatException($"'{text}' is not the name of {what}: expected 1 to {MaxLength} of A-Z a-z 0-9 - _ . : /");
}
