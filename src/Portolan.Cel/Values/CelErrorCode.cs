namespace Portolan.Cel.Values;

/// <summary>Why an evaluation has no value: a closed set, each named for what failed.</summary>
public enum CelErrorCode
{
    /// <summary>The operator or function does not take values of these kinds.</summary>
    NoSuchOverload,

    /// <summary>The map does not have the key.</summary>
    NoSuchKey,

    /// <summary>The value has no such field.</summary>
    NoSuchField,

    /// <summary>The object's type declares the field, and this object has no value for it.</summary>
    NoSuchFieldValue,

    /// <summary>A name that stands for nothing.</summary>
    UndeclaredReference,

    /// <summary>A function that does not exist.</summary>
    UnboundFunction,

    /// <summary>A declared variable was given no value.</summary>
    UnboundVariable,

    /// <summary>Division by zero.</summary>
    DivideByZero,

    /// <summary>Remainder by zero.</summary>
    ModulusByZero,

    /// <summary>An integer result that does not fit 64 bits.</summary>
    Overflow,

    /// <summary>A value outside the range of the type it is turned into, or of times.</summary>
    OutOfRange,

    /// <summary>A list index that is negative or too large, or a text position likewise.</summary>
    IndexOutOfRange,

    /// <summary>A text that does not read as what it is turned into.</summary>
    InvalidConversion,

    /// <summary>An argument that the function cannot work with.</summary>
    InvalidArgument,

    /// <summary>A key given twice in a map literal.</summary>
    RepeatedKey,

    /// <summary>A map key that is not a bool, int, uint or string.</summary>
    UnsupportedKeyType,

    /// <summary>The value of an empty optional was asked for.</summary>
    NoOptionalValue,

    /// <summary>A format that does not fit its arguments.</summary>
    InvalidFormat,

    /// <summary>A pattern that is no regular expression of the safe kind.</summary>
    InvalidPattern,

    /// <summary>A result longer than <see cref="Syntax.CelLimits.MaxTextLength"/>.</summary>
    ResultTooLong,

    /// <summary>The evaluation did more work than <see cref="Syntax.CelLimits.MaxCost"/> allows.</summary>
    CostExceeded,

    /// <summary>The tree is larger or deeper than the limits allow.</summary>
    TooComplex,
}
