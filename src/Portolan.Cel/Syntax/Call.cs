namespace Portolan.Cel.Syntax;

/// <summary>A call of a global function: <c>f(a, b)</c>.</summary>
/// <param name="Function">The function's name, without a leading dot.</param>
/// <param name="Arguments">The arguments in order.</param>
/// <param name="IsAbsolute">Whether it was written with a leading dot.</param>
public sealed record Call(string Function, ValueList<Expression> Arguments, bool IsAbsolute = false) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => Arguments;
}
