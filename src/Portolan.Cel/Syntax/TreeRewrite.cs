namespace Portolan.Cel.Syntax;

/// <summary>Makes a tree from another by replacing some of its nodes.</summary>
public static class TreeRewrite
{
    /// <summary>The tree with replaced nodes; what holds no replaced node is kept as it is. Replacements are not searched again.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="replace">Gives what stands in a node's place, or null to look further below it.</param>
    public static Expression Rewrite(this Expression tree, Func<Expression, Expression?> replace)
    {
        if (replace(tree) is { } other) return other;
        Expression Into(Expression node) => node.Rewrite(replace);
        return tree switch
        {
            Unary unary => unary with { Operand = Into(unary.Operand) },
            Binary binary => binary with { Left = Into(binary.Left), Right = Into(binary.Right) },
            Conditional choice => choice with { Condition = Into(choice.Condition), Then = Into(choice.Then), Otherwise = Into(choice.Otherwise) },
            Select select => select with { Operand = Into(select.Operand) },
            Has has => has with { Operand = Into(has.Operand) },
            Index index => index with { Operand = Into(index.Operand), Key = Into(index.Key) },
            Call call => call with { Arguments = [.. call.Arguments.Select(Into)] },
            MemberCall call => call with { Target = Into(call.Target), Arguments = [.. call.Arguments.Select(Into)] },
            ListLiteral list => list with { Elements = [.. list.Elements.Select(element => element with { Value = Into(element.Value) })] },
            MapLiteral map => map with { Entries = [.. map.Entries.Select(entry => entry with { Key = Into(entry.Key), Value = Into(entry.Value) })] },
            StructLiteral made => made with { Fields = [.. made.Fields.Select(field => field with { Value = Into(field.Value) })] },
            Comprehension walk => walk with { Range = Into(walk.Range), Filter = walk.Filter is null ? null : Into(walk.Filter), Body = Into(walk.Body) },
            Bind bind => bind with { Value = Into(bind.Value), Body = Into(bind.Body) },
            OptionalMap map => map with { Target = Into(map.Target), Body = Into(map.Body) },
            _ => tree,
        };
    }
}
