using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>Types as values.</summary>
/// <param name="Instance">The type that such a value stands for.</param>
public sealed record TypeType(CelType Instance) : CelType
{
    /// <inheritdoc/>
    public override string Name => $"type({Instance.Name})";

    /// <inheritdoc/>
    public override bool Accepts(CelValue value) => value.Kind == CelKind.Type;
}
