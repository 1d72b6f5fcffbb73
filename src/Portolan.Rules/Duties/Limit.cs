using Portolan.Cel.Checking;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Duties;

/// <summary>The bound that a <c>limit</c> rule sets where it holds.</summary>
public sealed class Limit
{
    /// <summary>What is measured: a whole number over the facts.</summary>
    public required CheckedExpression Measured { get; init; }

    /// <summary>The bound: a whole number over the facts.</summary>
    public required CheckedExpression Bound { get; init; }

    /// <summary>Whether what is measured may not be below the bound; else it may not be above it.</summary>
    public required bool IsFloor { get; init; }

    /// <summary>What the numbers count, such as <c>EUR</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>What the bound is made of, in words.</summary>
    public required LocalisedText Says { get; init; }
}
