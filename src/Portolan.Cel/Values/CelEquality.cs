namespace Portolan.Cel.Values;

/// <summary>
/// The language's <c>==</c>: true, false, or unknown where the answer depends on facts nobody has. Values of different kinds are not
/// equal, except numbers, which are equal when their values are. Not-a-number equals nothing.
/// </summary>
public static class CelEquality
{
    /// <summary>Whether two values are equal: a bool, an unknown, or the first operand that is an error.</summary>
    public static CelValue Compare(CelValue left, CelValue right)
    {
        long budget = long.MaxValue;
        return Compare(left, right, ref budget);
    }

    /// <summary>The same, taking one from the budget for each pair compared; once it is negative the answer means nothing.</summary>
    internal static CelValue Compare(CelValue left, CelValue right, ref long budget)
    {
        if (--budget < 0) return CelBool.False;
        if (left.Kind == CelKind.Unknown || right.Kind == CelKind.Unknown)
        {
            return left is CelUnknown unknown ? unknown.And(right as CelUnknown) : right;
        }
        if (left.Kind == CelKind.Error) return left;
        if (right.Kind == CelKind.Error) return right;
        return (left, right) switch
        {
            (CelString a, CelString b) => CelBool.Of(a.Value == b.Value),
            (CelList a, CelList b) => CompareLists(a, b, ref budget),
            (CelMap a, CelMap b) => CompareMaps(a, b, ref budget),
            (CelObject a, CelObject b) => CompareObjects(a, b, ref budget),
            (CelOptional { Value: { } a }, CelOptional { Value: { } b }) => Compare(a, b, ref budget),
            _ when NumberOrder.IsNumber(left) => CelBool.Of(NumberOrder.Compare(left, right) == 0),
            _ => CelBool.Of(left.Equals(right)),
        };
    }

    private static CelValue CompareLists(CelList left, CelList right, ref long budget)
    {
        if (left.Count != right.Count) return CelBool.False;
        CelValue answer = CelBool.True;
        for (var i = 0; i < left.Count; i++)
        {
            var same = Compare(left[i], right[i], ref budget);
            if (same == CelBool.False) return same;
            answer = Both(answer, same);
        }
        return answer;
    }

    private static CelValue CompareMaps(CelMap left, CelMap right, ref long budget)
    {
        if (!left.IsPartial && !right.IsPartial && left.Count != right.Count) return CelBool.False;
        CelValue answer = CelBool.True;
        foreach (var (key, value) in left.Table)
        {
            var presence = right.Find(key, out var other, out var cause);
            if (presence == Presence.Absent) return CelBool.False;
            var same = presence == Presence.Present ? Compare(value, other!, ref budget) : CelUnknown.Of(cause!);
            if (same == CelBool.False) return same;
            answer = Both(answer, same);
        }
        foreach (var key in right.Table.Keys)
        {
            var presence = left.Find(key, out _, out var cause);
            if (presence == Presence.Absent) return CelBool.False;
            if (presence == Presence.Unknown) answer = Both(answer, CelUnknown.Of(cause!));
        }
        if (left.IsPartial || right.IsPartial) answer = Both(answer, CelUnknown.Of(left.Causes().Concat(right.Causes())));
        return answer;
    }

    private static CelValue CompareObjects(CelObject left, CelObject right, ref long budget)
    {
        if (!left.Type.Equals(right.Type)) return CelBool.False;
        CelValue answer = CelBool.True;
        for (var i = 0; i < left.Type.Fields.Count; i++)
        {
            var (a, b) = (left[i], right[i]);
            if (a is null && b is null) continue;
            var same = a is null ? b as CelUnknown ?? (CelValue)CelBool.False
                : b is null ? a as CelUnknown ?? (CelValue)CelBool.False
                : Compare(a, b, ref budget);
            if (same == CelBool.False) return same;
            answer = Both(answer, same);
        }
        return answer;
    }

    /// <summary>The two answers together, neither being false: unknown before error before true.</summary>
    private static CelValue Both(CelValue a, CelValue b)
    {
        if (a is CelUnknown unknown) return unknown.And(b as CelUnknown);
        return b.Kind == CelKind.Unknown || a == CelBool.True ? b : a;
    }
}
