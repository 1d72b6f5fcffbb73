namespace Portolan.Cel.Syntax;

/// <summary>
/// The macros <c>a.optMap(x, body)</c> and <c>a.optFlatMap(x, body)</c>: the body for the value within the optional, if there is one.
/// </summary>
/// <param name="Target">An optional.</param>
/// <param name="Variable">The name of the value within.</param>
/// <param name="Body">What becomes of it; itself an optional in the flat form.</param>
/// <param name="IsFlat">Whether it is <c>optFlatMap</c>.</param>
public sealed record OptionalMap(Expression Target, string Variable, Expression Body, bool IsFlat) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => [Target, Body];
}
