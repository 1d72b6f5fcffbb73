namespace Portolan.Cel.Values;

/// <summary>True or false.</summary>
public sealed class CelBool : CelValue
{
    private CelBool(bool value) => Value = value;

    /// <summary>The value true.</summary>
    public static CelBool True { get; } = new(true);

    /// <summary>The value false.</summary>
    public static CelBool False { get; } = new(false);

    /// <summary>The value as C# has it.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.Bool;

    /// <inheritdoc/>
    public override string TypeName => "bool";

    /// <summary>The one value for true or for false.</summary>
    public static CelBool Of(bool value) => value ? True : False;

    /// <inheritdoc/>
    public override bool Equals(CelValue? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value ? 1 : 2;

    /// <inheritdoc/>
    public override string ToString() => Value ? "true" : "false";
}
