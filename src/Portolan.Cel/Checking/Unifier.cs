using System.Collections.Immutable;
using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>Finds types for the placeholders of generic signatures. What it has found so far can be kept and gone back to.</summary>
internal sealed class Unifier
{
    private ImmutableDictionary<int, CelType> found = ImmutableDictionary<int, CelType>.Empty;
    private int lastNumber;

    public ImmutableDictionary<int, CelType> State
    {
        get => found;
        set => found = value;
    }

    public TypeVariable Fresh() => new(++lastNumber);

    /// <summary>The type with what is known so far in the place of outermost placeholders.</summary>
    public CelType Shallow(CelType type)
    {
        while (type is TypeVariable variable && found.TryGetValue(variable.Number, out var next)) type = next;
        return type;
    }

    /// <summary>The type with what is known everywhere in it, and dyn where nothing is known.</summary>
    public CelType Final(CelType type) => Map(type, leaf => leaf is TypeVariable ? CelType.Dyn : null);

    /// <summary>Whether the type leaves anything to be found out at evaluation.</summary>
    public bool IsOpen(CelType type) => Shallow(type) switch
    {
        DynType or TypeVariable => true,
        ListType list => IsOpen(list.Element),
        MapType map => IsOpen(map.Key) || IsOpen(map.Value),
        OptionalType optional => IsOpen(optional.Value),
        _ => false,
    };

    /// <summary>A copy of a generic signature's types with fresh placeholders.</summary>
    public (CelType[] Parameters, CelType Result) Instantiate(CelOverload overload)
    {
        var fresh = new Dictionary<string, TypeVariable>();
        CelType? Replace(CelType leaf)
        {
            if (leaf is not TypeParameter parameter) return null;
            if (!fresh.TryGetValue(parameter.Letter, out var variable)) fresh.Add(parameter.Letter, variable = Fresh());
            return variable;
        }
        return ([.. overload.Parameters.Select(p => Map(p, Replace))], Map(overload.Result, Replace));
    }

    private CelType Map(CelType type, Func<CelType, CelType?> replace)
    {
        type = Shallow(type);
        return replace(type) ?? type switch
        {
            ListType list => CelType.List(Map(list.Element, replace)),
            MapType map => CelType.Map(Map(map.Key, replace), Map(map.Value, replace)),
            OptionalType optional => CelType.Optional(Map(optional.Value, replace)),
            TypeType of => CelType.TypeOf(Map(of.Instance, replace)),
            _ => type,
        };
    }

    /// <summary>Whether a value of the source type may stand where the target type is asked for; remembers what that implies.</summary>
    public bool TryAssign(CelType target, CelType source)
    {
        var before = found;
        if (Assign(target, source)) return true;
        found = before;
        return false;
    }

    private bool Assign(CelType target, CelType source)
    {
        target = Shallow(target);
        source = Shallow(source);
        if (target is DynType || source is DynType || ReferenceEquals(target, source)) return true;
        if (target is TypeVariable t) return Remember(t, source);
        if (source is TypeVariable s) return Remember(s, target);
        return (target, source) switch
        {
            (ListType a, ListType b) => Assign(a.Element, b.Element),
            (MapType a, MapType b) => Assign(a.Key, b.Key) && Assign(a.Value, b.Value),
            (OptionalType a, OptionalType b) => Assign(a.Value, b.Value),
            // Types of different instances may be compared: that is what type(x) == int is for.
            (TypeType, TypeType) => true,
            (EnumeratedType, EnumeratedType) => true,
            (NumberType, ScalarType { Kind: CelKind.Int or CelKind.Uint or CelKind.Double }) => true,
            (EnumeratedType, ScalarType) => source == CelType.String,
            (ScalarType, EnumeratedType) => target == CelType.String,
            _ when source == CelType.Null => MayBeNull(target),
            _ => target.Equals(source),
        };
    }

    private static bool MayBeNull(CelType type) =>
        type is ObjectType or OptionalType || type == CelType.Null || type == CelType.Timestamp || type == CelType.Duration;

    private bool Remember(TypeVariable variable, CelType type)
    {
        if (type is TypeVariable other && other.Number == variable.Number) return true;
        if (Mentions(type, variable)) return false;
        found = found.SetItem(variable.Number, type);
        return true;
    }

    private bool Mentions(CelType type, TypeVariable variable) => Shallow(type) switch
    {
        TypeVariable other => other.Number == variable.Number,
        ListType list => Mentions(list.Element, variable),
        MapType map => Mentions(map.Key, variable) || Mentions(map.Value, variable),
        OptionalType optional => Mentions(optional.Value, variable),
        TypeType of => Mentions(of.Instance, variable),
        _ => false,
    };

    /// <summary>A type for values of either type: one of the two where the other fits it, otherwise dyn.</summary>
    public CelType Join(CelType first, CelType second)
    {
        if (Shallow(first) is DynType || Shallow(second) is DynType) return CelType.Dyn;
        if (Shallow(first) is EnumeratedType a && Shallow(second) is EnumeratedType b && !a.Equals(b)) return CelType.String;
        if (Shallow(first) is EnumeratedType && TryAssign(second, first)) return second;
        if (Shallow(first) == CelType.Null && TryAssign(second, first)) return second;
        return TryAssign(first, second) ? first : CelType.Dyn;
    }
}
