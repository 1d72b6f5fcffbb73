using System.Globalization;
using System.Text;

namespace Portolan.Cel.Syntax;

/// <summary>Walks the body of a literal: plain UTF-16 units as they are, escape sequences as characters.</summary>
internal ref struct EscapeReader(string source, Position literal, ReadOnlySpan<char> body)
{
    private readonly ReadOnlySpan<char> body = body;
    private int next;

    /// <summary>Moves on: gives the next plain unit, or null before an escape sequence; false at the end.</summary>
    public bool Next(out char? unit)
    {
        unit = null;
        if (next >= body.Length) return false;
        if (body[next] != '\\') unit = body[next];
        next++;
        return true;
    }

    /// <summary>The character that the escape sequence after a backslash stands for.</summary>
    /// <param name="isBytes">Whether the literal is bytes, where sequences for code points are not allowed.</param>
    /// <param name="isOctet">Whether the sequence names a number, which in bytes is an octet as it is.</param>
    public Rune ReadCharacter(bool isBytes, out bool isOctet)
    {
        isOctet = false;
        var start = next - 1;
        var kind = next < body.Length ? body[next++] : '\0';
        switch (kind)
        {
            case '\\' or '?' or '"' or '\'' or '`': return new Rune(kind);
            case 'a': return new Rune('\a');
            case 'b': return new Rune('\b');
            case 'f': return new Rune('\f');
            case 'n': return new Rune('\n');
            case 'r': return new Rune('\r');
            case 't': return new Rune('\t');
            case 'v': return new Rune('\v');
            case 'x' or 'X':
                isOctet = true;
                return new Rune(ReadHex(start, 2));
            case >= '0' and <= '3':
                isOctet = true;
                return new Rune(ReadOctal(start, kind));
            case 'u' or 'U' when !isBytes:
                return ReadCodePoint(start, kind == 'u' ? 4 : 8);
            default:
                throw Refuse(start, isBytes && kind is 'u' or 'U'
                    ? @"bytes have no code points: write \x and two digits, or the character itself"
                    : @"not an escape sequence; known are \\ \? \"" \' \` \a \b \f \n \r \t \v \xHH \uHHHH \UHHHHHHHH \OOO");
        }
    }

    private Rune ReadCodePoint(int start, int digits)
    {
        var code = ReadHex(start, digits);
        if (digits == 4 && code is >= 0xD800 and <= 0xDBFF && body[next..].StartsWith("\\u"))
        {
            next += 2;
            var low = ReadHex(start, 4);
            if (low is >= 0xDC00 and <= 0xDFFF) return new Rune((char)code, (char)low);
        }
        if (code is < 0 or > 0x10FFFF or >= 0xD800 and <= 0xDFFF) throw Refuse(start, "this escape sequence names no Unicode character");
        return new Rune(code);
    }

    private int ReadHex(int start, int digits)
    {
        var isComplete = next + digits <= body.Length;
        var value = 0;
        // .NET passes over U+0000 after a number.
        isComplete = isComplete && !body.Slice(next, digits).Contains('\0')
            && int.TryParse(body.Slice(next, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        if (!isComplete) throw Refuse(start, $"this escape sequence needs {digits} hexadecimal digits");
        next += digits;
        return value;
    }

    private int ReadOctal(int start, char first)
    {
        if (next + 2 > body.Length || body[next] is < '0' or > '7' || body[next + 1] is < '0' or > '7')
        {
            throw Refuse(start, @"an octal escape sequence has three digits, from \000 to \377");
        }
        var value = ((first - '0') << 6) + ((body[next] - '0') << 3) + (body[next + 1] - '0');
        next += 2;
        return value;
    }

    private readonly SyntaxFailure Refuse(int start, string message)
    {
        var bodyOffset = FindBody();
        var line = literal.Line;
        var column = literal.Column;
        for (var i = literal.Offset; i < bodyOffset + start; i++)
        {
            if (source[i] == '\n' || source[i] == '\r' && source[i + 1] != '\n')
            {
                line++;
                column = 1;
            }
            else if (source[i] != '\r' && !char.IsLowSurrogate(source[i]))
            {
                column++;
            }
        }
        var position = new Position(bodyOffset + start, Math.Max(next - start, 1), line, column);
        return SyntaxFailure.At(position, CelIssueCode.InvalidEscape, message);
    }

    private readonly int FindBody()
    {
        var prefix = 0;
        while (source[literal.Offset + prefix] is not ('"' or '\'')) prefix++;
        return literal.Offset + prefix + (literal.Length - prefix - body.Length) / 2;
    }
}
