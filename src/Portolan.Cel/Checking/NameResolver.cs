namespace Portolan.Cel.Checking;

/// <summary>Finds what names stand for; the checker and the interpreter both ask here.</summary>
internal static class NameResolver
{
    /// <summary>
    /// The variable or type that a name or a whole dotted name stands for, or null. Called from the longest name to the shortest, it
    /// gives the longest that is declared.
    /// </summary>
    public static NameReference? Resolve(Expression expression, CelEnvironment environment, Func<string, CelType?> findLocal)
    {
        var root = DottedName.Root(expression);
        if (root is null) return null;
        if (!root.IsAbsolute && findLocal(root.Name) is { } local)
        {
            return expression is Identifier ? new NameReference(ReferenceKind.Local, root.Name, local) : null;
        }
        var name = DottedName.Of(expression)!.TrimStart('.');
        if (environment.FindVariable(name) is { } variable) return new NameReference(ReferenceKind.Variable, name, variable.Type);
        return environment.FindType(name) is { } type and not EnumeratedType ? new NameReference(ReferenceKind.Type, name, type) : null;
    }

    /// <summary>The global function that a call such as <c>math.abs(x)</c> means, or null where it is a call on a receiver.</summary>
    public static CelFunction? ResolveDottedFunction(MemberCall call, CelEnvironment environment, Func<string, CelType?> findLocal)
    {
        var root = DottedName.Root(call.Target);
        if (root is null || !root.IsAbsolute && findLocal(root.Name) is not null) return null;
        var function = environment.FindFunction($"{DottedName.Of(call.Target)!.TrimStart('.')}.{call.Function}");
        return function is not null && function.Overloads.Any(o => !o.IsMember) ? function : null;
    }
}
