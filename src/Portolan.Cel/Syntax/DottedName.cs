namespace Portolan.Cel.Syntax;

/// <summary>Reads chains of plain field access as dotted names.</summary>
public static class DottedName
{
    /// <summary>
    /// The name that an expression spells, such as <c>a.b.c</c>, with a leading dot where it is absolute; null where it is anything
    /// but a name followed by plain field access.
    /// </summary>
    /// <param name="expression">Any expression.</param>
    public static string? Of(Expression expression)
    {
        var parts = new Stack<string>();
        while (expression is Select { IsOptional: false } select)
        {
            parts.Push(select.Field);
            expression = select.Operand;
        }
        if (expression is not Identifier root) return null;
        parts.Push(root.IsAbsolute ? "." + root.Name : root.Name);
        return parts.Count == 1 ? parts.Peek() : string.Join('.', parts);
    }

    /// <summary>The identifier that a chain of plain field access starts with, or null where it starts otherwise.</summary>
    /// <param name="expression">Any expression.</param>
    public static Identifier? Root(Expression expression)
    {
        while (expression is Select { IsOptional: false } select) expression = select.Operand;
        return expression as Identifier;
    }
}
