using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>A type that the checker has yet to find out; never seen outside it.</summary>
internal sealed record TypeVariable(int Number) : CelType
{
    public override string Name => $"?{Number}";

    public override bool Accepts(CelValue value) => true;
}
