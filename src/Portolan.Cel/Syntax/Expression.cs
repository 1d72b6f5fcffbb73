namespace Portolan.Cel.Syntax;

/// <summary>
/// A node of the expression tree. Immutable. Two nodes are equal when they say the same thing, wherever they stand: positions do
/// not count. <see cref="ToString"/> gives source that parses back to an equal tree.
/// </summary>
public abstract record Expression
{
    private protected Expression()
    {
    }

    /// <summary>The whole span of the node in its source, without enclosing parentheses.</summary>
    public Position Position { get; init; }

    /// <summary>The part that names the node, where mistakes are shown: the operator, the field, the function; else the span.</summary>
    public Position Anchor { get; init; }

    /// <summary>The expressions directly below this one, in the order in which they are written.</summary>
    public abstract IReadOnlyList<Expression> Children { get; }

    /// <summary>Whether the other node is of the same kind; deriving records compare their parts. Positions do not count.</summary>
    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Source text that parses to an equal tree, with no more parentheses than needed.</summary>
    public sealed override string ToString() => Printer.Print(this);
}
