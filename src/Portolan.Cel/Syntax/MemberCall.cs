namespace Portolan.Cel.Syntax;

/// <summary>
/// A call with a receiver: <c>a.f(b)</c>. A function with a dotted name, such as <c>math.abs(x)</c>, is written the same way;
/// the checker tells which it is.
/// </summary>
/// <param name="Target">What stands before the dot.</param>
/// <param name="Function">The name after the dot.</param>
/// <param name="Arguments">The arguments in order.</param>
public sealed record MemberCall(Expression Target, string Function, ValueList<Expression> Arguments) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => [Target, .. Arguments];
}
