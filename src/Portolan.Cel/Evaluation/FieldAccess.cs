using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation;

/// <summary>Finds fields and elements; the plain and the optional forms of access differ in what they make of absence.</summary>
internal static class FieldAccess
{
    /// <summary>The value of a field or text key; null where it is absent; unknown or an error where there is no telling.</summary>
    public static CelValue? FindField(CelValue operand, CelString field)
    {
        switch (operand)
        {
            case CelObject obj:
                var index = obj.Type.IndexOf(field.Value);
                return index >= 0 ? obj[index] : new CelError(CelErrorCode.NoSuchField, $"no such field: {field.Value} in {obj.TypeName}");
            case CelMap map:
                return FindKey(map, field);
            default:
                return operand.IsKnown
                    ? new CelError(CelErrorCode.NoSuchField, $"no such field: type '{operand.TypeName}' does not support field selection")
                    : operand;
        }
    }

    /// <summary>The element at an index or key; null where it is absent; unknown or an error where there is no telling.</summary>
    public static CelValue? FindElement(CelValue operand, CelValue key)
    {
        switch (operand)
        {
            case CelMap map:
                return FindKey(map, key);
            case CelList list:
                if (IndexOf(key) is not { } index) return new CelError(CelErrorCode.InvalidArgument, $"invalid_argument: list index {key}");
                return index >= 0 && index < list.Count ? list[(int)index] : null;
            case CelObject when key is CelString field:
                return FindField(operand, field);
            default:
                return CelError.NoOverload("_[_]", operand, key);
        }
    }

    private static CelValue? FindKey(CelMap map, CelValue key) => map.Find(key, out var value, out var cause) switch
    {
        Presence.Present => value,
        Presence.Unknown => CelUnknown.Of(cause!),
        _ => null,
    };

    private static long? IndexOf(CelValue key) => key switch
    {
        CelInt number => number.Value,
        CelUint number => number.Value > long.MaxValue ? long.MaxValue : (long)number.Value,
        CelDouble number when Math.Truncate(number.Value) == number.Value && Math.Abs(number.Value) < long.MaxValue => (long)number.Value,
        _ => null,
    };

    /// <summary>The optional for what was found: an empty one where it is absent.</summary>
    public static CelValue AsOptional(CelValue? found) =>
        found is null ? CelOptional.None : found.IsKnown ? CelOptional.Of(found) : found;

    /// <summary>The error for what is absent.</summary>
    public static CelError Absent(CelValue operand, CelValue key) => operand switch
    {
        CelObject => new CelError(CelErrorCode.NoSuchFieldValue, $"no such field value: {((CelString)key).Value}"),
        CelList => new CelError(CelErrorCode.IndexOutOfRange, $"index out of range: {key}"),
        _ => new CelError(CelErrorCode.NoSuchKey, $"no such key: {(key is CelString text ? text.Value : key.ToString())}"),
    };

    /// <summary>The path of a field or element below the path of what holds it.</summary>
    public static string? PathBelow(Explanation operand, CelValue key)
    {
        if (operand.FactPath is not { } path) return null;
        var holder = operand.Value is CelOptional { Value: { } within } ? within : operand.Value;
        return holder is CelMap or CelList || key is not CelString field ? $"{path}[{key}]" : $"{path}.{field.Value}";
    }
}
