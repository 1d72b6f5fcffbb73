using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>Maps.</summary>
/// <param name="Key">The type of the keys: bool, int, uint, string, an enumeration or dyn.</param>
/// <param name="Value">The type of the values.</param>
public sealed record MapType(CelType Key, CelType Value) : CelType
{
    /// <inheritdoc/>
    public override string Name => $"map({Key.Name}, {Value.Name})";

    /// <inheritdoc/>
    public override bool Accepts(CelValue value) => value.Kind == CelKind.Map;
}
