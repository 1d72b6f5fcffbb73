using Portolan.Cel.Values;

namespace Portolan.Rules.Decisions;

/// <summary>Reads the value of a condition as a truth.</summary>
internal static class Truths
{
    /// <summary>
    /// True and false are what they are. An unknown is unknown, and so is an error: a condition that cannot be evaluated on the facts at hand
    /// must not pass for "no".
    /// </summary>
    public static Truth Of(CelValue value) => value is CelBool flag ? flag.Value ? Truth.True : Truth.False : Truth.Unknown;
}
