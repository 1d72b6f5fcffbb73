using Portolan.Cel.Syntax;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Planning;

/// <summary>The names that an expression reads from outside, those of macros' own variables left out.</summary>
internal static class FreeNames
{
    /// <summary>The names.</summary>
    public static HashSet<string> Of(Expression expression)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(expression, [], names);
        return names;
    }

    /// <summary>The axes that an expression reads.</summary>
    public static Axis AxesOf(Expression expression)
    {
        var names = Of(expression);
        return (names.Contains(QuestionVariables.FirmName) ? Axis.Firm : 0)
            | (names.Contains(QuestionVariables.ServiceName) ? Axis.Service : 0)
            | (names.Contains(QuestionVariables.StateName) ? Axis.State : 0);
    }

    private static void Collect(Expression expression, HashSet<string> bound, HashSet<string> names)
    {
        switch (expression)
        {
            case Identifier identifier:
                if (identifier.IsAbsolute || !bound.Contains(identifier.Name)) names.Add(identifier.Name);
                break;
            case Comprehension comprehension:
                Collect(comprehension.Range, bound, names);
                var inside = new HashSet<string>(bound) { comprehension.Variable };
                if (comprehension.SecondVariable is { } second) inside.Add(second);
                if (comprehension.Filter is { } filter) Collect(filter, inside, names);
                Collect(comprehension.Body, inside, names);
                break;
            case Bind bind:
                Collect(bind.Children[0], bound, names);
                Collect(bind.Children[1], [.. bound, bind.Variable], names);
                break;
            case OptionalMap map:
                Collect(map.Children[0], bound, names);
                Collect(map.Children[1], [.. bound, map.Variable], names);
                break;
            default:
                foreach (var child in expression.Children) Collect(child, bound, names);
                break;
        }
    }
}
