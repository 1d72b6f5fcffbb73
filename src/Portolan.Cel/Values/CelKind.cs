namespace Portolan.Cel.Values;

/// <summary>The kinds of value there are: a closed set.</summary>
public enum CelKind
{
    /// <summary>The value null.</summary>
    Null,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A signed 64-bit integer.</summary>
    Int,

    /// <summary>An unsigned 64-bit integer.</summary>
    Uint,

    /// <summary>An IEEE 754 double.</summary>
    Double,

    /// <summary>A text.</summary>
    String,

    /// <summary>Octets.</summary>
    Bytes,

    /// <summary>An instant.</summary>
    Timestamp,

    /// <summary>A span of time.</summary>
    Duration,

    /// <summary>A list.</summary>
    List,

    /// <summary>A map.</summary>
    Map,

    /// <summary>An object with declared fields.</summary>
    Object,

    /// <summary>A type as a value.</summary>
    Type,

    /// <summary>A value that may be absent.</summary>
    Optional,

    /// <summary>A value that depends on facts nobody has.</summary>
    Unknown,

    /// <summary>What evaluation yields where there is no value.</summary>
    Error,
}
