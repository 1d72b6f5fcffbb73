using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>A type of the language, as the checker knows it.</summary>
public abstract record CelType
{
    private protected CelType()
    {
    }

    /// <summary>The type of null.</summary>
    public static CelType Null { get; } = new ScalarType("null_type", CelKind.Null);

    /// <summary>True or false.</summary>
    public static CelType Bool { get; } = new ScalarType("bool", CelKind.Bool);

    /// <summary>Signed 64-bit integers.</summary>
    public static CelType Int { get; } = new ScalarType("int", CelKind.Int);

    /// <summary>Unsigned 64-bit integers.</summary>
    public static CelType Uint { get; } = new ScalarType("uint", CelKind.Uint);

    /// <summary>IEEE 754 doubles.</summary>
    public static CelType Double { get; } = new ScalarType("double", CelKind.Double);

    /// <summary>Texts.</summary>
    public static CelType String { get; } = new ScalarType("string", CelKind.String);

    /// <summary>Octets.</summary>
    public static CelType Bytes { get; } = new ScalarType("bytes", CelKind.Bytes);

    /// <summary>Instants.</summary>
    public static CelType Timestamp { get; } = new ScalarType("timestamp", CelKind.Timestamp);

    /// <summary>Spans of time.</summary>
    public static CelType Duration { get; } = new ScalarType("duration", CelKind.Duration);

    /// <summary>Int, uint or double, for parameters that take them mixed.</summary>
    public static CelType AnyNumber { get; } = new NumberType();

    /// <summary>Any type: what is so typed is checked at evaluation.</summary>
    public static CelType Dyn { get; } = new DynType();

    /// <summary>The type as people read it, such as <c>map(string, list(int))</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a value is of this type as far as its kind tells; elements of lists and maps are not looked at.</summary>
    public abstract bool Accepts(CelValue value);

    /// <summary>Lists of an element type.</summary>
    public static ListType List(CelType element) => new(element);

    /// <summary>Maps from a key type to a value type.</summary>
    public static MapType Map(CelType key, CelType value) => new(key, value);

    /// <summary>Values of a type that may be absent.</summary>
    public static OptionalType Optional(CelType value) => new(value);

    /// <summary>The type of a type.</summary>
    public static TypeType TypeOf(CelType instance) => new(instance);

    /// <summary>A placeholder in the signature of a generic function: the same name stands for the same type.</summary>
    public static TypeParameter Parameter(string name) => new(name);

    /// <summary>The type's <see cref="Name"/>.</summary>
    public sealed override string ToString() => Name;
}
