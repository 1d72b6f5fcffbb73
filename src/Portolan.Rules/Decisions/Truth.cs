namespace Portolan.Rules.Decisions;

/// <summary>Whether a rule holds, in Kleene's strong logic of three values.</summary>
public enum Truth
{
    /// <summary>It does not hold.</summary>
    False,

    /// <summary>It holds.</summary>
    True,

    /// <summary>It hangs on a fact that is not known or on law that is not settled.</summary>
    Unknown,
}

/// <summary>Kleene's connectives.</summary>
public static class TruthExtensions
{
    /// <summary>False where either is false, true where both are true.</summary>
    public static Truth And(this Truth one, Truth other) =>
        one == Truth.False || other == Truth.False ? Truth.False : one == Truth.True && other == Truth.True ? Truth.True : Truth.Unknown;

    /// <summary>True where either is true, false where both are false.</summary>
    public static Truth Or(this Truth one, Truth other) =>
        one == Truth.True || other == Truth.True ? Truth.True : one == Truth.False && other == Truth.False ? Truth.False : Truth.Unknown;

    /// <summary>True for false and false for true.</summary>
    public static Truth Not(this Truth one) => one switch
    {
        Truth.False => Truth.True,
        Truth.True => Truth.False,
        _ => Truth.Unknown,
    };
}
