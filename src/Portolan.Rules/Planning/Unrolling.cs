using Portolan.Cel.Syntax;
using Portolan.Cel.Values;

namespace Portolan.Rules.Planning;

/// <summary>
/// Takes <c>list.exists(m, …)</c> and <c>list.all(m, …)</c> apart into a disjunction or conjunction over the elements by number, each guarded by the
/// length of the list, so that comparisons with the day come out of the macro. The same value in every case: an element that is not there
/// makes its guard false (or, for <c>all</c>, true).
/// </summary>
internal static class Unrolling
{
    /// <summary>Longer lists are left to the interpreter: the tree grows with each element.</summary>
    public const int MostElements = 16;

    /// <summary>Whether a macro can be taken apart once the longest list is known.</summary>
    public static bool Applies(Comprehension macro) =>
        macro is { Kind: ComprehensionKind.Exists or ComprehensionKind.All, SecondVariable: null, Filter: null };

    /// <summary>The macro over lists of at most so many elements.</summary>
    public static Expression Apply(Comprehension macro, int longest)
    {
        var exists = macro.Kind == ComprehensionKind.Exists;
        Expression whole = new Literal(CelBool.Of(!exists));
        for (var i = longest - 1; i >= 0; i--)
        {
            var body = Substitute(macro.Body, macro.Variable, new Portolan.Cel.Syntax.Index(macro.Range, new Literal(CelInt.Of(i))));
            var isThere = new Binary(BinaryOperator.Greater, new Call("size", [macro.Range]), new Literal(CelInt.Of(i)));
            var element = exists
                ? new Binary(BinaryOperator.And, isThere, body)
                : new Binary(BinaryOperator.Or, new Unary(UnaryOperator.Not, isThere), body);
            whole = new Binary(exists ? BinaryOperator.Or : BinaryOperator.And, element, whole);
        }
        return whole;
    }

    /// <summary>The same expression with another in place of a name.</summary>
    private static Expression Substitute(Expression expression, string name, Expression replacement)
    {
        Expression In(Expression part) => Substitute(part, name, replacement);
        return expression switch
        {
            Identifier identifier => identifier.Name == name && !identifier.IsAbsolute ? replacement : identifier,
            Select select => select with { Operand = In(select.Operand) },
            Has has => has with { Operand = In(has.Operand) },
            Portolan.Cel.Syntax.Index index => index with { Operand = In(index.Operand), Key = In(index.Key) },
            Unary unary => unary with { Operand = In(unary.Operand) },
            Binary binary => binary with { Left = In(binary.Left), Right = In(binary.Right) },
            Conditional conditional => conditional with { Condition = In(conditional.Condition), Then = In(conditional.Then), Otherwise = In(conditional.Otherwise) },
            Call call => call with { Arguments = [.. call.Arguments.Select(In)] },
            MemberCall call => call with { Target = In(call.Target), Arguments = [.. call.Arguments.Select(In)] },
            ListLiteral list => list with { Elements = [.. list.Elements.Select(element => element with { Value = In(element.Value) })] },
            Comprehension inner when inner.Variable == name || inner.SecondVariable == name => inner with { Range = In(inner.Range) },
            Comprehension inner => inner with { Range = In(inner.Range), Filter = inner.Filter is null ? null : In(inner.Filter), Body = In(inner.Body) },
            Literal literal => literal,
            _ => throw new NotSupportedException($"no substitution inside {expression.GetType().Name}"),
        };
    }
}
