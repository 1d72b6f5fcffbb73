using Portolan.Cel.Values;
using Portolan.Rules.Duties;

namespace Portolan.Rules.Decisions;

/// <summary>What is measured and its bound, for one firm on one day.</summary>
public sealed class LimitOutcome
{
    internal LimitOutcome(Limit limit, CelValue measured, CelValue bound)
    {
        Limit = limit;
        Measured = (measured as CelInt)?.Value;
        Bound = (bound as CelInt)?.Value;
        Unknowns = [.. new[] { measured, bound }.OfType<CelUnknown>().SelectMany(unknown => unknown.Causes).Distinct()];
        Error = new[] { measured, bound }.OfType<CelError>().FirstOrDefault()?.Message;
    }

    /// <summary>The limit.</summary>
    public Limit Limit { get; }

    /// <summary>What is measured; null where it is not known.</summary>
    public long? Measured { get; }

    /// <summary>The bound; null where it is not known.</summary>
    public long? Bound { get; }

    /// <summary>The facts that are missing.</summary>
    public IReadOnlyList<UnknownFact> Unknowns { get; }

    /// <summary>Why a number could not be computed, or null.</summary>
    public string? Error { get; }

    /// <summary>How far inside the bound: negative where it is broken, null where a number is not known.</summary>
    public long? Distance => Limit.IsFloor ? Measured - Bound : Bound - Measured;
}
