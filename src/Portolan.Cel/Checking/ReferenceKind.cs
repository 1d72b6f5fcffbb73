namespace Portolan.Cel.Checking;

/// <summary>What a name stands for.</summary>
public enum ReferenceKind
{
    /// <summary>A declared variable.</summary>
    Variable,

    /// <summary>The variable of an enclosing macro.</summary>
    Local,

    /// <summary>A type.</summary>
    Type,
}
