namespace Portolan.Cel.Values;

/// <summary>A value that may be absent.</summary>
public sealed class CelOptional : CelValue
{
    private CelOptional(CelValue? value) => Value = value;

    /// <summary>The optional without a value.</summary>
    public static CelOptional None { get; } = new(null);

    /// <summary>The value within, or null where there is none.</summary>
    public CelValue? Value { get; }

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.Optional;

    /// <inheritdoc/>
    public override string TypeName => "optional_type";

    /// <summary>An optional with a value.</summary>
    public static CelOptional Of(CelValue value) => new(value);

    /// <inheritdoc/>
    public override bool Equals(CelValue? other) => other is CelOptional optional && Equals(Value, optional.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => Value is null ? "optional.none()" : $"optional.of({Value})";
}
