using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>Lists.</summary>
/// <param name="Element">The type of the elements.</param>
public sealed record ListType(CelType Element) : CelType
{
    /// <inheritdoc/>
    public override string Name => $"list({Element.Name})";

    /// <inheritdoc/>
    public override bool Accepts(CelValue value) => value.Kind == CelKind.List;
}
