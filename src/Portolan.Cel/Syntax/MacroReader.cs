namespace Portolan.Cel.Syntax;

/// <summary>Recognises macros by name and number of arguments, and refuses them where an argument cannot be what it must be.</summary>
internal static class MacroReader
{
    public static Has? TryReadHas(string name, List<Expression> arguments)
    {
        if (name != "has" || arguments.Count != 1) return null;
        if (arguments[0] is Select { IsOptional: false } select) return new Has(select.Operand, select.Field);
        throw SyntaxFailure.At(arguments[0].Position, CelIssueCode.InvalidMacroArgument, "has() asks about a field: expected has(a.b)");
    }

    public static Expression? TryRead(Expression target, string name, List<Expression> arguments) => (name, arguments.Count) switch
    {
        ("all", 2 or 3) => ReadQuantifier(ComprehensionKind.All, target, arguments),
        ("exists", 2 or 3) => ReadQuantifier(ComprehensionKind.Exists, target, arguments),
        ("exists_one" or "existsOne", 2 or 3) => ReadQuantifier(ComprehensionKind.ExistsOne, target, arguments),
        ("map", 2 or 3) => ReadTransform(ComprehensionKind.Map, target, arguments, variables: 1),
        ("filter", 2) => ReadQuantifier(ComprehensionKind.Filter, target, arguments),
        ("transformList", 3 or 4) => ReadTransform(ComprehensionKind.TransformList, target, arguments, variables: 2),
        ("transformMap", 3 or 4) => ReadTransform(ComprehensionKind.TransformMap, target, arguments, variables: 2),
        ("transformMapEntry", 3 or 4) => ReadTransform(ComprehensionKind.TransformMapEntry, target, arguments, variables: 2),
        ("optMap", 2) => new OptionalMap(target, ReadVariable(arguments[0]), arguments[1], IsFlat: false),
        ("optFlatMap", 2) => new OptionalMap(target, ReadVariable(arguments[0]), arguments[1], IsFlat: true),
        ("bind", 3) when target is Identifier { Name: "cel" } => new Bind(ReadVariable(arguments[0]), arguments[1], arguments[2]),
        _ => null,
    };

    private static Comprehension ReadQuantifier(ComprehensionKind kind, Expression range, List<Expression> arguments)
    {
        var (first, second) = ReadVariables(arguments, arguments.Count - 1);
        return new Comprehension(kind, range, first, second, null, arguments[^1]);
    }

    private static Comprehension ReadTransform(ComprehensionKind kind, Expression range, List<Expression> arguments, int variables)
    {
        var (first, second) = ReadVariables(arguments, variables);
        var filter = arguments.Count > variables + 1 ? arguments[variables] : null;
        return new Comprehension(kind, range, first, second, filter, arguments[^1]);
    }

    private static (string First, string? Second) ReadVariables(List<Expression> arguments, int count)
    {
        var first = ReadVariable(arguments[0]);
        if (count == 1) return (first, null);
        var second = ReadVariable(arguments[1]);
        if (first != second) return (first, second);
        throw SyntaxFailure.At(arguments[1].Position, CelIssueCode.InvalidMacroArgument, $"the two variables are both named '{first}'");
    }

    private static string ReadVariable(Expression argument) =>
        argument is Identifier { IsAbsolute: false } variable
            ? variable.Name
            : throw SyntaxFailure.At(argument.Position, CelIssueCode.InvalidMacroArgument, "the variable of a macro is a plain name");
}
