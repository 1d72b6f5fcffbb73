namespace Portolan.Cel.Checking;

/// <summary>Chooses among the overloads of a function or operator by the types of its arguments.</summary>
/// <param name="unifier">What is known of types so far; takes what the choice implies.</param>
internal sealed class OverloadResolver(Unifier unifier)
{
    /// <summary>The result type of the overloads that fit, dyn where they differ, null where none fits.</summary>
    public CelType? Resolve(CelOverload[] overloads, CelType[] arguments, out List<CelOverload> fitting)
    {
        fitting = [];
        CelType? result = null;
        var before = unifier.State;
        var after = before;
        var isSettled = !Array.Exists(arguments, unifier.IsOpen);
        foreach (var overload in overloads)
        {
            unifier.State = before;
            if (!Fits(overload, arguments, out var candidate)) continue;
            if (fitting.Count == 0) after = unifier.State;
            result = result is null || result.Equals(candidate) ? candidate : CelType.Dyn;
            fitting.Add(overload);
            // With types that leave nothing open, the first that fits is the one that evaluation calls.
            if (isSettled) break;
        }
        // With several that fit, what one of them implies for a placeholder need not hold.
        unifier.State = fitting.Count == 1 ? after : before;
        return fitting.Count > 1 && result is TypeVariable ? CelType.Dyn : result;
    }

    private bool Fits(CelOverload overload, CelType[] arguments, out CelType result)
    {
        var (parameters, declared) = unifier.Instantiate(overload);
        result = declared;
        if (!overload.Takes(arguments.Length)) return false;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!unifier.TryAssign(parameters[Math.Min(i, parameters.Length - 1)], arguments[i])) return false;
        }
        // Resolved now, since the caller may go back to an earlier state.
        result = arguments.Length == 0 ? declared : Settle(declared);
        return true;
    }

    private CelType Settle(CelType type) => unifier.Shallow(type) switch
    {
        ListType list => CelType.List(Settle(list.Element)),
        MapType map => CelType.Map(Settle(map.Key), Settle(map.Value)),
        OptionalType optional => CelType.Optional(Settle(optional.Value)),
        var other => other,
    };
}
