using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>A type without parts.</summary>
public sealed record ScalarType : CelType
{
    internal ScalarType(string name, CelKind kind)
    {
        Name = name;
        Kind = kind;
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>The kind of its values.</summary>
    public CelKind Kind { get; }

    /// <inheritdoc/>
    public override bool Accepts(CelValue value) => value.Kind == Kind;
}
