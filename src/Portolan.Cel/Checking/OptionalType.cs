using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>Values that may be absent.</summary>
/// <param name="Value">The type of the value within.</param>
public sealed record OptionalType(CelType Value) : CelType
{
    /// <inheritdoc/>
    public override string Name => $"optional({Value.Name})";

    /// <inheritdoc/>
    public override bool Accepts(CelValue value) => value.Kind == CelKind.Optional;
}
