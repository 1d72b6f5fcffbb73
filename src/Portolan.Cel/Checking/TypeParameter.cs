using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>A placeholder in a generic signature.</summary>
/// <param name="Letter">The name that tells it from others in the same signature.</param>
public sealed record TypeParameter(string Letter) : CelType
{
    /// <inheritdoc/>
    public override string Name => Letter;

    /// <inheritdoc/>
    public override bool Accepts(CelValue value) => true;
}
