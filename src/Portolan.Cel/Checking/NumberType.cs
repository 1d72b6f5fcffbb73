using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>Int, uint or double.</summary>
public sealed record NumberType : CelType
{
    internal NumberType()
    {
    }

    /// <inheritdoc/>
    public override string Name => "number";

    /// <inheritdoc/>
    public override bool Accepts(CelValue value) => NumberOrder.IsNumber(value);
}
