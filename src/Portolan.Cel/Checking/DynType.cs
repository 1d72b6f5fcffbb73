using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>Any type.</summary>
public sealed record DynType : CelType
{
    internal DynType()
    {
    }

    /// <inheritdoc/>
    public override string Name => "dyn";

    /// <inheritdoc/>
    public override bool Accepts(CelValue value) => true;
}
