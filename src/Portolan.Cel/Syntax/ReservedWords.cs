namespace Portolan.Cel.Syntax;

internal static class ReservedWords
{
    /// <summary>The kind of a word: a literal, the operator <c>in</c>, a word kept for hosts of the language, or a plain name.</summary>
    public static TokenKind KindOf(ReadOnlySpan<char> word) => word switch
    {
        "true" => TokenKind.True,
        "false" => TokenKind.False,
        "null" => TokenKind.Null,
        "in" => TokenKind.In,
        "as" or "break" or "const" or "continue" or "else" or "for" or "function" or "if" or "import" or "let" or "loop"
            or "package" or "namespace" or "return" or "var" or "void" or "while" => TokenKind.Reserved,
        _ => TokenKind.Identifier,
    };
}
