namespace Portolan.Cel.Syntax;

/// <summary>A map written out: <c>{k: v, ?l: w}</c>.</summary>
/// <param name="Entries">The entries in order.</param>
public sealed record MapLiteral(ValueList<MapEntry> Entries) : Expression
{
    /// <inheritdoc/>
    public override IReadOnlyList<Expression> Children => [.. Entries.SelectMany(e => new[] { e.Key, e.Value })];
}
