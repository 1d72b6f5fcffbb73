using System.Text;

namespace Portolan.Cel.Syntax;

/// <summary>Cuts source into tokens; literals are delimited here and read by <see cref="LiteralReader"/>.</summary>
internal sealed class Lexer(string source)
{
    private readonly List<Token> tokens = [];
    private int offset;
    private int line = 1;
    private int column = 1;

    /// <summary>All tokens, the last of which is the end of the source.</summary>
    /// <exception cref="SyntaxFailure">Something is no token.</exception>
    public static List<Token> Tokenize(string source)
    {
        var lexer = new Lexer(source);
        while (lexer.SkipBlank()) lexer.ReadToken();
        lexer.Add(TokenKind.End, lexer.offset);
        return lexer.tokens;
    }

    private char Peek(int ahead = 0) => offset + ahead < source.Length ? source[offset + ahead] : '\0';

    private bool SkipBlank()
    {
        while (offset < source.Length)
        {
            if (Peek() is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                AdvanceTo(offset + 1);
            }
            else if (Peek() == '/' && Peek(1) == '/')
            {
                var length = source.AsSpan(offset).IndexOfAny('\r', '\n');
                AdvanceTo(length < 0 ? source.Length : offset + length);
            }
            else
            {
                return true;
            }
        }
        return false;
    }

    private void AdvanceTo(int end)
    {
        for (; offset < end; offset++)
        {
            var current = source[offset];
            if (current == '\n' || current == '\r' && Peek(1) != '\n')
            {
                line++;
                column = 1;
            }
            else if (current != '\r' && !char.IsLowSurrogate(current))
            {
                column++;
            }
        }
    }

    private Position Here(int length) => new(offset, length, line, column);

    private void Add(TokenKind kind, int end)
    {
        tokens.Add(new Token(kind, Here(end - offset)));
        AdvanceTo(end);
    }

    private void ReadToken()
    {
        var first = Peek();
        if (StringStart(out var quote, out var isBytes, out var isRaw)) ReadString(quote, isBytes, isRaw);
        else if (char.IsAsciiLetter(first) || first == '_') ReadWord();
        else if (char.IsAsciiDigit(first) || first == '.' && char.IsAsciiDigit(Peek(1))) ReadNumber();
        else if (first == '`') ReadQuotedName();
        else ReadOperator();
    }

    private void ReadWord()
    {
        var end = EndOfWord(offset);
        Add(ReservedWords.KindOf(source.AsSpan(offset, end - offset)), end);
    }

    private int EndOfWord(int from)
    {
        while (from < source.Length && (char.IsAsciiLetterOrDigit(source[from]) || source[from] == '_')) from++;
        return from;
    }

    private void ReadNumber()
    {
        var end = offset;
        var kind = TokenKind.Int;
        if (Peek() == '0' && Peek(1) is 'x' or 'X')
        {
            end += 2;
            while (end < source.Length && char.IsAsciiHexDigit(source[end])) end++;
            if (end == offset + 2) throw Refuse(CelIssueCode.InvalidNumber, end, "a hexadecimal number needs digits after '0x'");
        }
        else
        {
            end = EndOfDecimal(ref kind);
        }
        if (kind == TokenKind.Int && end < source.Length && source[end] is 'u' or 'U')
        {
            kind = TokenKind.Uint;
            end++;
        }
        var word = EndOfWord(end);
        if (word > end)
        {
            throw Refuse(CelIssueCode.InvalidNumber, word, $"'{source[offset..word]}' is neither a number nor a name");
        }
        Add(kind, end);
    }

    private int EndOfDecimal(ref TokenKind kind)
    {
        var end = EndOfDigits(offset);
        if (end + 1 < source.Length && source[end] == '.' && char.IsAsciiDigit(source[end + 1]))
        {
            kind = TokenKind.Double;
            end = EndOfDigits(end + 1);
        }
        if (end >= source.Length || source[end] is not ('e' or 'E')) return end;
        var exponent = end + 1;
        if (exponent < source.Length && source[exponent] is '+' or '-') exponent++;
        var exponentEnd = EndOfDigits(exponent);
        if (exponentEnd == exponent) return end;
        kind = TokenKind.Double;
        return exponentEnd;
    }

    private int EndOfDigits(int from)
    {
        while (from < source.Length && char.IsAsciiDigit(source[from])) from++;
        return from;
    }

    private bool StringStart(out char quote, out bool isBytes, out bool isRaw)
    {
        var ahead = 0;
        isBytes = Peek(ahead) is 'b' or 'B';
        if (isBytes) ahead++;
        isRaw = Peek(ahead) is 'r' or 'R';
        if (isRaw) ahead++;
        quote = Peek(ahead);
        return quote is '"' or '\'';
    }

    private void ReadString(char quote, bool isBytes, bool isRaw)
    {
        var start = offset + (isBytes ? 1 : 0) + (isRaw ? 1 : 0);
        var isTriple = start + 2 < source.Length && source[start + 1] == quote && source[start + 2] == quote;
        var end = start + (isTriple ? 3 : 1);
        while (true)
        {
            if (end >= source.Length || !isTriple && source[end] is '\r' or '\n')
            {
                var expected = isTriple ? new string(quote, 3) : quote.ToString();
                throw Refuse(CelIssueCode.UnterminatedString, end, $"the string that starts here is not closed: expected {expected}");
            }
            if (source[end] == '\\' && !isRaw && end + 1 < source.Length)
            {
                end += 2;
            }
            else if (source[end] == quote && (!isTriple || source.AsSpan(end).StartsWith([quote, quote, quote])))
            {
                Add(isBytes ? TokenKind.Bytes : TokenKind.String, end + (isTriple ? 3 : 1));
                return;
            }
            else
            {
                end++;
            }
        }
    }

    private void ReadQuotedName()
    {
        var end = offset + 1;
        while (end < source.Length && (char.IsAsciiLetterOrDigit(source[end]) || source[end] is '_' or '.' or '-' or '/' or ' ')) end++;
        if (end < source.Length && source[end] == '`' && end > offset + 1)
        {
            Add(TokenKind.QuotedName, end + 1);
            return;
        }
        throw Refuse(CelIssueCode.InvalidQuotedName, Math.Min(end + 1, source.Length),
            "a quoted field name holds letters, digits, '_', '.', '-', '/' and spaces between two backquotes, at least one");
    }

    private void ReadOperator()
    {
        var (kind, length) = (Peek(), Peek(1)) switch
        {
            ('|', '|') => (TokenKind.Or, 2),
            ('&', '&') => (TokenKind.And, 2),
            ('=', '=') => (TokenKind.Equal, 2),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Star, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('%', _) => (TokenKind.Percent, 1),
            ('!', _) => (TokenKind.Not, 1),
            ('?', _) => (TokenKind.Question, 1),
            (':', _) => (TokenKind.Colon, 1),
            (',', _) => (TokenKind.Comma, 1),
            ('.', _) => (TokenKind.Dot, 1),
            ('(', _) => (TokenKind.LeftParenthesis, 1),
            (')', _) => (TokenKind.RightParenthesis, 1),
            ('[', _) => (TokenKind.LeftBracket, 1),
            (']', _) => (TokenKind.RightBracket, 1),
            ('{', _) => (TokenKind.LeftBrace, 1),
            ('}', _) => (TokenKind.RightBrace, 1),
            _ => (TokenKind.End, 0),
        };
        if (length == 0) throw RefuseCharacter();
        Add(kind, offset + length);
    }

    private SyntaxFailure RefuseCharacter()
    {
        var suggestion = Peek() switch { '=' => "==", '&' => "&&", '|' => "||", _ => null };
        var isPair = Rune.TryGetRuneAt(source, offset, out var rune);
        var shown = isPair ? $"'{rune}' (U+{rune.Value:X4})" : $"half of a surrogate pair (U+{(int)Peek():X4})";
        var end = offset + (isPair ? rune.Utf16SequenceLength : 1);
        return SyntaxFailure.At(Here(end - offset), CelIssueCode.UnexpectedCharacter, $"{shown} is not part of the language", suggestion);
    }

    private SyntaxFailure Refuse(CelIssueCode code, int end, string message) => SyntaxFailure.At(Here(end - offset), code, message);
}
