using Portolan.Cel.Syntax;
using Portolan.Cel.Values;

namespace Portolan.Rules.Planning;

/// <summary>
/// Takes <c>list.exists(m, …)</c> and <c>list.all(m, …)</c> apart into a disjunction or conjunction over the elements by number, each guarded by the
/// length of the list, and the same macros over a map into one over the keys, each guarded by its presence, so that comparisons with the day come out of
/// the macro. The same value in every case: an element that is not there makes its guard false (or, for <c>all</c>, true).
/// </summary>
internal static class Unrolling
{
    /// <summary>Longer lists and larger maps are left to the interpreter: the tree grows with each element.</summary>
    public const int MostElements = 16;

    /// <summary>Whether a macro can be taken apart once it is known what it goes over.</summary>
    public static bool Applies(Comprehension macro) =>
        macro is { Kind: ComprehensionKind.Exists or ComprehensionKind.All, SecondVariable: null, Filter: null };

    /// <summary>The macro over lists of at most so many elements.</summary>
    public static Expression OverElements(Comprehension macro, int longest) => Chain(macro, Enumerable.Range(0, longest).Select(number => CelInt.Of(number)).Select(number =>
        ((Expression)new Binary(BinaryOperator.Greater, new Call("size", [macro.Range]), new Literal(number)), (Expression)new Portolan.Cel.Syntax.Index(macro.Range, new Literal(number)))));

    /// <summary>The macro over maps that have no keys but these.</summary>
    public static Expression OverKeys(Comprehension macro, IReadOnlyList<CelString> keys) => Chain(macro, keys.Select(key => new Literal(key)).Select(key =>
        ((Expression)new Binary(BinaryOperator.In, key, macro.Range), (Expression)key)));

    private static Expression Chain(Comprehension macro, IEnumerable<(Expression IsThere, Expression Element)> elements)
    {
        var exists = macro.Kind == ComprehensionKind.Exists;
        Expression whole = new Literal(CelBool.Of(!exists));
        foreach (var (isThere, element) in elements.Reverse())
        {
            var body = Substitute(macro.Body, macro.Variable, element);
            var guarded = exists ? new Binary(BinaryOperator.And, isThere, body) : new Binary(BinaryOperator.Or, new Unary(UnaryOperator.Not, isThere), body);
            whole = new Binary(exists ? BinaryOperator.Or : BinaryOperator.And, guarded, whole);
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
