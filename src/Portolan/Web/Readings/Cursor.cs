using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Portolan.CommandLine;

namespace Portolan.Web.Readings;

/// <summary>
/// Where the reading of a list goes on: behind the item of a key, whether that item is still there or not. So a cursor stays good while the
/// record grows. To those who carry it, it is opaque.
/// </summary>
internal static class Cursor
{
    /// <summary>As much of a hash as shows that a cursor was cut off or mistyped; it guards nothing, as a cursor opens nothing.</summary>
    private const int CheckLength = 4;

    private const char Separator = '\n';

    /// <summary>The cursor behind an item.</summary>
    /// <param name="reading">The reading whose list it is.</param>
    /// <param name="key">The key of the item.</param>
    public static string Write(string reading, string key)
    {
        var text = Encoding.UTF8.GetBytes($"{reading}{Separator}{key}");
        return Base64Url.EncodeToString([.. text, .. Check(text)]);
    }

    /// <summary>The key that a cursor holds.</summary>
    /// <exception cref="CommandException">It is none, or one of another list.</exception>
    public static string Read(string reading, string cursor)
    {
        if (!Base64Url.IsValid(cursor)) throw Refused(cursor);
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length <= CheckLength || !bytes.AsSpan(^CheckLength..).SequenceEqual(Check(bytes[..^CheckLength]))) throw Refused(cursor);
        var text = Encoding.UTF8.GetString(bytes.AsSpan(..^CheckLength));
        var end = text.IndexOf(Separator, StringComparison.Ordinal);
        if (end < 0) throw Refused(cursor);
        return text[..end] == reading ? text[(end + 1)..] : throw CommandException.Usage($"after '{cursor}' is a cursor of the list '{text[..end]}' (expected one of '{reading}')");
    }

    private static ReadOnlySpan<byte> Check(byte[] text) => SHA256.HashData(text).AsSpan(..CheckLength);

    private static CommandException Refused(string cursor) => CommandException.Usage($"after '{cursor}' is no cursor (expected the one that came with the page before)");
}
