using System.Globalization;
using System.Text;
using Portolan.Cel.Values;

namespace Portolan.Cel.Syntax;

/// <summary>Reads the value of a literal token.</summary>
internal static class LiteralReader
{
    /// <summary>The value of a token that is a literal; numbers are negated where a minus stands directly before them.</summary>
    /// <exception cref="SyntaxFailure">A number out of range or a bad escape.</exception>
    public static CelValue Read(string source, Token token, bool isNegative)
    {
        var text = source.AsSpan(token.Position.Offset, token.Position.Length);
        return token.Kind switch
        {
            TokenKind.Null => CelNull.Value,
            TokenKind.True => CelBool.True,
            TokenKind.False => CelBool.False,
            TokenKind.Int => ReadInt(text, token.Position, isNegative),
            TokenKind.Uint => ReadUint(text[..^1], token.Position, isNegative),
            TokenKind.Double => ReadDouble(text, token.Position, isNegative),
            TokenKind.String => new CelString(ReadText(source, token.Position)),
            _ => new CelBytes(ReadBytes(source, token.Position)),
        };
    }

    private static CelInt ReadInt(ReadOnlySpan<char> text, Position position, bool isNegative)
    {
        var limit = isNegative ? 1UL << 63 : long.MaxValue;
        if (!TryReadMagnitude(text, out var magnitude) || magnitude > limit)
        {
            throw OutOfRange(position, "an int lies from -9223372036854775808 to 9223372036854775807");
        }
        return CelInt.Of(unchecked(isNegative ? -(long)magnitude : (long)magnitude));
    }

    private static CelUint ReadUint(ReadOnlySpan<char> text, Position position, bool isNegative)
    {
        if (TryReadMagnitude(text, out var magnitude) && !(isNegative && magnitude > 0)) return new CelUint(magnitude);
        throw OutOfRange(position, "a uint lies from 0 to 18446744073709551615");
    }

    private static bool TryReadMagnitude(ReadOnlySpan<char> text, out ulong magnitude)
    {
        var isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return ulong.TryParse(isHex ? text[2..] : text, style, CultureInfo.InvariantCulture, out magnitude);
    }

    private static CelDouble ReadDouble(ReadOnlySpan<char> text, Position position, bool isNegative)
    {
        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(value)) throw OutOfRange(position, "a double lies within about 1.8e308 either side of zero");
        return new CelDouble(isNegative ? -value : value);
    }

    private static SyntaxFailure OutOfRange(Position position, string message) =>
        SyntaxFailure.At(position, CelIssueCode.NumberOutOfRange, message);

    private static string ReadText(string source, Position position)
    {
        var body = Body(source, position, 0, out var isRaw);
        if (isRaw) return body.ToString();
        var text = new StringBuilder(body.Length);
        var reader = new EscapeReader(source, position, body);
        while (reader.Next(out var literal))
        {
            if (literal is { } unit) text.Append(unit);
            else text.Append(reader.ReadCharacter(isBytes: false, out _).ToString());
        }
        return text.ToString();
    }

    private static byte[] ReadBytes(string source, Position position)
    {
        var body = Body(source, position, 1, out var isRaw);
        if (isRaw) return Encoding.UTF8.GetBytes(body.ToString());
        var bytes = new MemoryStream(body.Length);
        var run = new StringBuilder();
        var reader = new EscapeReader(source, position, body);
        while (reader.Next(out var literal))
        {
            if (literal is { } unit)
            {
                run.Append(unit);
                continue;
            }
            var character = reader.ReadCharacter(isBytes: true, out var isOctet);
            if (!isOctet)
            {
                run.Append(character.ToString());
                continue;
            }
            bytes.Write(Encoding.UTF8.GetBytes(run.ToString()));
            run.Clear();
            bytes.WriteByte((byte)character.Value);
        }
        bytes.Write(Encoding.UTF8.GetBytes(run.ToString()));
        return bytes.ToArray();
    }

    private static ReadOnlySpan<char> Body(string source, Position position, int prefix, out bool isRaw)
    {
        var text = source.AsSpan(position.Offset + prefix, position.Length - prefix);
        isRaw = text[0] is 'r' or 'R';
        if (isRaw) text = text[1..];
        var quotes = text.Length >= 6 && text[1] == text[0] && text[2] == text[0] ? 3 : 1;
        return text[quotes..^quotes];
    }
}
