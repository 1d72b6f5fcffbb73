namespace Portolan.Cel.Checking;

/// <summary>Collects the chains of accesses that start at declared variables.</summary>
internal sealed class FactPaths
{
    private readonly CheckedExpression expression;
    private readonly SortedSet<string> paths = new(StringComparer.Ordinal);
    private Alias? aliases;

    public FactPaths(CheckedExpression expression)
    {
        this.expression = expression;
        Use(expression.Expression);
    }

    public IReadOnlySet<string> All => paths;

    private sealed record Alias(string Name, string? Path, Alias? Outer);

    /// <summary>Notes a node that is read as a whole.</summary>
    private string? Use(Expression node)
    {
        var path = Follow(node);
        if (path is not null) paths.Add(path);
        return path;
    }

    /// <summary>The path of a node that is part of a longer chain; notes everything else below it.</summary>
    private string? Follow(Expression node)
    {
        if (expression.NameOf(node) is { } name)
        {
            return name.Kind switch { ReferenceKind.Variable => name.Name, ReferenceKind.Local => PathOf(name.Name), _ => null };
        }
        switch (node)
        {
            case Select select:
                return Below(Follow(select.Operand), "." + select.Field);
            case Has has:
                if (Below(Follow(has.Operand), "." + has.Field) is { } path) paths.Add(path);
                return null;
            case Syntax.Index index:
                Use(index.Key);
                return Below(Follow(index.Operand), "[]");
            case Comprehension comprehension:
                FollowComprehension(comprehension);
                return null;
            case Bind bind:
                var value = Follow(bind.Value);
                return With(bind.Variable, value, () => Follow(bind.Body));
            case OptionalMap map:
                var target = Use(map.Target);
                With(map.Variable, target, () => Use(map.Body));
                return null;
            case MemberCall call when expression.CallOf(call) is { IsMember: false }:
                foreach (var argument in call.Arguments) Use(argument);
                return null;
            default:
                foreach (var child in node.Children) Use(child);
                return null;
        }
    }

    private void FollowComprehension(Comprehension node)
    {
        var element = Below(Use(node.Range), "[]");
        var isMap = expression.TypeOf(node.Range) is MapType;
        var first = isMap || node.SecondVariable is not null ? null : element;
        With(node.Variable, first, () => With(node.SecondVariable ?? node.Variable, node.SecondVariable is null ? first : element, () =>
        {
            if (node.Filter is { } filter) Use(filter);
            return Use(node.Body);
        }));
    }

    private static string? Below(string? path, string step) => path is null ? null : path + step;

    private string? PathOf(string local)
    {
        for (var alias = aliases; alias is not null; alias = alias.Outer)
        {
            if (alias.Name == local) return alias.Path;
        }
        return null;
    }

    private string? With(string name, string? path, Func<string?> follow)
    {
        var outer = aliases;
        aliases = new Alias(name, path, outer);
        var result = follow();
        aliases = outer;
        return result;
    }
}
