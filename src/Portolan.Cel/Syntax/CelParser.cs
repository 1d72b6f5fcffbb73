namespace Portolan.Cel.Syntax;

/// <summary>Reads source into an <see cref="Expression"/>: precedence climbing, with macros recognised by their shape.</summary>
public sealed class CelParser
{
    private readonly string source;
    private readonly CelLimits limits;
    private readonly List<Token> tokens;
    private int next;
    private int depth;
    private int nodes;

    private CelParser(string source, CelLimits limits)
    {
        this.source = source;
        this.limits = limits;
        tokens = Lexer.Tokenize(source);
    }

    /// <summary>Parses source.</summary>
    /// <param name="source">The text of one expression; comments and line ends are allowed anywhere between tokens.</param>
    /// <param name="limits">Limits on size and depth; the defaults where null.</param>
    /// <exception cref="CelException">The source is no expression: what, where, and what was expected.</exception>
    public static Expression Parse(string source, CelLimits? limits = null) =>
        TryParse(source, limits, out var expression, out var issue) ? expression : throw new CelException([issue]);

    /// <summary>Parses source without throwing.</summary>
    /// <param name="source">The text of one expression.</param>
    /// <param name="limits">Limits on size and depth; the defaults where null.</param>
    /// <param name="expression">The tree, where the result is true.</param>
    /// <param name="issue">The first thing wrong, where the result is false.</param>
    public static bool TryParse(
        string source,
        CelLimits? limits,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Expression? expression,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out CelIssue? issue)
    {
        expression = null;
        issue = null;
        limits ??= CelLimits.Default;
        try
        {
            if (source.Length > limits.MaxSourceLength)
            {
                throw SyntaxFailure.At(new Position(0, 0, 1, 1), CelIssueCode.SourceTooLong,
                    $"the source has {source.Length} characters; the limit is {limits.MaxSourceLength}");
            }
            expression = new CelParser(source, limits).ParseWhole();
            issue = TreeSize.Check(expression, limits);
            return issue is null;
        }
        catch (SyntaxFailure failure)
        {
            issue = failure.Issue;
            return false;
        }
    }

    private Token Current => tokens[next];

    private Token Previous => tokens[next - 1];

    private string TextOf(Token token) => source.Substring(token.Position.Offset, token.Position.Length);

    private Expression ParseWhole()
    {
        var expression = ParseExpression();
        if (Current.Kind != TokenKind.End) throw Unexpected("an operator or the end");
        return expression;
    }

    private bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind) return false;
        next++;
        return true;
    }

    private Token Expect(TokenKind kind, string expected)
    {
        if (Current.Kind != kind) throw Unexpected(expected);
        return tokens[next++];
    }

    private SyntaxFailure Unexpected(string expected)
    {
        if (Current.Kind == TokenKind.End)
        {
            return SyntaxFailure.At(Current.Position, CelIssueCode.UnexpectedEnd, $"the expression stops here; expected {expected}");
        }
        var text = TextOf(Current);
        return Current.Kind == TokenKind.Reserved
            ? SyntaxFailure.At(Current.Position, CelIssueCode.ReservedWord, $"'{text}' is a reserved word; expected {expected}")
            : SyntaxFailure.At(Current.Position, CelIssueCode.UnexpectedToken, $"unexpected {text}; expected {expected}");
    }

    private T At<T>(T node, Position position, Position anchor) where T : Expression
    {
        if (++nodes > limits.MaxNodes)
        {
            throw SyntaxFailure.At(position, CelIssueCode.TooManyNodes, $"the expression has more than {limits.MaxNodes} parts");
        }
        return node with { Position = position, Anchor = anchor };
    }

    private void Enter()
    {
        if (++depth > limits.MaxDepth)
        {
            throw SyntaxFailure.At(Current.Position, CelIssueCode.NestingTooDeep, $"nested more deeply than {limits.MaxDepth} levels");
        }
    }

    private Expression ParseExpression()
    {
        Enter();
        var start = Current.Position;
        var condition = ParseBinary(OperatorText.OrPrecedence);
        if (TryTake(TokenKind.Question))
        {
            var anchor = Previous.Position;
            var then = ParseBinary(OperatorText.OrPrecedence);
            Expect(TokenKind.Colon, "':' and the other value of the choice");
            var otherwise = ParseExpression();
            condition = At(new Conditional(condition, then, otherwise), start.To(Previous.Position), anchor);
        }
        depth--;
        return condition;
    }

    private Expression ParseBinary(int lowest)
    {
        // Spans run from token to token, since an operand in parentheses does not span them.
        var start = Current.Position;
        var left = ParseUnary();
        while (OperatorOf(Current.Kind) is { } op && op.Precedence() >= lowest)
        {
            var anchor = tokens[next++].Position;
            var right = ParseBinary(op.Precedence() + 1);
            left = At(new Binary(op, left, right), start.To(Previous.Position), anchor);
        }
        return left;
    }

    private static BinaryOperator? OperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.Or => BinaryOperator.Or,
        TokenKind.And => BinaryOperator.And,
        TokenKind.Equal => BinaryOperator.Equal,
        TokenKind.NotEqual => BinaryOperator.NotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessOrEqual => BinaryOperator.LessOrEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
        TokenKind.In => BinaryOperator.In,
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.Star => BinaryOperator.Multiply,
        TokenKind.Slash => BinaryOperator.Divide,
        TokenKind.Percent => BinaryOperator.Modulo,
        _ => null,
    };

    private Expression ParseUnary()
    {
        if (Current.Kind is not (TokenKind.Not or TokenKind.Minus)) return ParseMember();
        var isNumberNext = tokens[next + 1 < tokens.Count ? next + 1 : next].Kind is TokenKind.Int or TokenKind.Uint or TokenKind.Double;
        if (Current.Kind == TokenKind.Minus && isNumberNext) return ParseMember();
        Enter();
        var token = tokens[next++];
        var op = token.Kind == TokenKind.Not ? UnaryOperator.Not : UnaryOperator.Negate;
        var operand = ParseUnary();
        depth--;
        return At(new Unary(op, operand), token.Position.To(Previous.Position), token.Position);
    }

    private Expression ParseMember()
    {
        var start = Current.Position;
        var expression = ParsePrimary();
        while (true)
        {
            if (TryTake(TokenKind.Dot)) expression = ParseAfterDot(expression, start);
            else if (TryTake(TokenKind.LeftBracket)) expression = ParseIndex(expression, start);
            else if (Current.Kind != TokenKind.LeftBrace || DottedName.Of(expression) is not { } name) return expression;
            else expression = ParseStruct(name, expression);
        }
    }

    private Expression ParseAfterDot(Expression operand, Position start)
    {
        var isOptional = TryTake(TokenKind.Question);
        var field = Current;
        var name = ParseFieldName();
        if (isOptional || field.Kind == TokenKind.QuotedName || Current.Kind != TokenKind.LeftParenthesis)
        {
            return At(new Select(operand, name, isOptional), start.To(Previous.Position), field.Position);
        }
        next++;
        var arguments = ParseArguments();
        var position = start.To(Previous.Position);
        if (MacroReader.TryRead(operand, name, arguments) is { } macro) return At(macro, position, field.Position);
        return At(new MemberCall(operand, name, [.. arguments]), position, field.Position);
    }

    private string ParseFieldName()
    {
        var text = TextOf(Current);
        if (Current.Kind is not (TokenKind.Identifier or TokenKind.Reserved or TokenKind.QuotedName)) throw Unexpected("a field name");
        next++;
        return Previous.Kind == TokenKind.QuotedName ? text[1..^1] : text;
    }

    private Index ParseIndex(Expression operand, Position start)
    {
        var anchor = Previous.Position;
        var isOptional = TryTake(TokenKind.Question);
        var key = ParseExpression();
        Expect(TokenKind.RightBracket, "']'");
        return At(new Index(operand, key, isOptional), start.To(Previous.Position), anchor);
    }

    private List<Expression> ParseArguments()
    {
        var arguments = new List<Expression>();
        if (TryTake(TokenKind.RightParenthesis)) return arguments;
        do arguments.Add(ParseExpression());
        while (TryTake(TokenKind.Comma));
        Expect(TokenKind.RightParenthesis, "',' or ')'");
        return arguments;
    }

    private Expression ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.LeftParenthesis:
                next++;
                var inner = ParseExpression();
                Expect(TokenKind.RightParenthesis, "')'");
                return inner;
            case TokenKind.LeftBracket:
                return ParseList();
            case TokenKind.LeftBrace:
                return ParseMap();
            case TokenKind.Identifier or TokenKind.Dot:
                return ParseName();
            case TokenKind.Minus:
                next++;
                return ParseLiteral(token.Position.To(Current.Position), isNegative: true);
            case >= TokenKind.Int and <= TokenKind.Null:
                return ParseLiteral(token.Position, isNegative: false);
            default:
                throw Unexpected("a value: a name, a literal, '(', '[' or '{'");
        }
    }

    private Literal ParseLiteral(Position position, bool isNegative)
    {
        var value = LiteralReader.Read(source, Current, isNegative);
        next++;
        return At(new Literal(value), position, position);
    }

    private Expression ParseName()
    {
        var start = Current.Position;
        var isAbsolute = TryTake(TokenKind.Dot);
        var token = Expect(TokenKind.Identifier, "a name");
        var name = TextOf(token);
        if (!TryTake(TokenKind.LeftParenthesis)) return At(new Identifier(name, isAbsolute), start.To(token.Position), token.Position);
        var arguments = ParseArguments();
        var position = start.To(Previous.Position);
        if (!isAbsolute && MacroReader.TryReadHas(name, arguments) is { } has) return At(has, position, arguments[0].Anchor);
        return At(new Call(name, [.. arguments], isAbsolute), position, token.Position);
    }

    private ListLiteral ParseList()
    {
        var start = tokens[next++].Position;
        var elements = new List<ListElement>();
        while (Current.Kind != TokenKind.RightBracket)
        {
            var isOptional = TryTake(TokenKind.Question);
            elements.Add(new ListElement(ParseExpression(), isOptional));
            if (!TryTake(TokenKind.Comma)) break;
        }
        Expect(TokenKind.RightBracket, "',' or ']'");
        return At(new ListLiteral([.. elements]), start.To(Previous.Position), start);
    }

    private MapLiteral ParseMap()
    {
        var start = tokens[next++].Position;
        var entries = new List<MapEntry>();
        while (Current.Kind != TokenKind.RightBrace)
        {
            var isOptional = TryTake(TokenKind.Question);
            var key = ParseExpression();
            Expect(TokenKind.Colon, "':' and the value of the entry");
            entries.Add(new MapEntry(key, ParseExpression(), isOptional));
            if (!TryTake(TokenKind.Comma)) break;
        }
        Expect(TokenKind.RightBrace, "',' or '}'");
        return At(new MapLiteral([.. entries]), start.To(Previous.Position), start);
    }

    private StructLiteral ParseStruct(string typeName, Expression named)
    {
        next++;
        var fields = new List<StructField>();
        while (Current.Kind != TokenKind.RightBrace)
        {
            var isOptional = TryTake(TokenKind.Question);
            var position = Current.Position;
            var name = ParseFieldName();
            Expect(TokenKind.Colon, "':' and the value of the field");
            fields.Add(new StructField(name, ParseExpression(), isOptional) { Position = position });
            if (!TryTake(TokenKind.Comma)) break;
        }
        Expect(TokenKind.RightBrace, "',' or '}'");
        return At(new StructLiteral(typeName, [.. fields]), named.Position.To(Previous.Position), named.Position);
    }
}
