namespace Portolan.Cel.Syntax;

/// <summary>A name: a variable, a type, or the first part of a dotted name.</summary>
/// <param name="Name">The name, without a leading dot.</param>
/// <param name="IsAbsolute">Whether it was written with a leading dot, which passes over variables of enclosing macros.</param>
public sealed record Identifier(string Name, bool IsAbsolute = false) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => [];
}
