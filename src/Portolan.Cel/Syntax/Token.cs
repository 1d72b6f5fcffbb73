namespace Portolan.Cel.Syntax;

internal readonly record struct Token(TokenKind Kind, Position Position);
