using System.Globalization;
using Portolan.Rules.Decisions;

namespace Portolan.Rules.Rulebooks;

/// <summary>What an example of a bound expects of its numbers; null where it says nothing of one.</summary>
/// <param name="Measured">What is measured.</param>
/// <param name="Bound">The bound.</param>
/// <param name="Distance">How far inside the bound; negative where it is broken.</param>
public sealed record ExpectedNumbers(long? Measured, long? Bound, long? Distance)
{
    /// <summary>Whether some numbers are those expected.</summary>
    public bool Fits(LimitOutcome outcome) => IsAs(Measured, outcome.Measured) && IsAs(Bound, outcome.Bound) && IsAs(Distance, outcome.Distance);

    /// <summary>The numbers named here, as some outcome has them, in one line: <c>measured 125000, bound 150000</c>.</summary>
    public string OfThese(LimitOutcome outcome) =>
        Text(Measured is null ? null : Number(outcome.Measured), Bound is null ? null : Number(outcome.Bound), Distance is null ? null : Number(outcome.Distance));

    /// <summary>In one line: <c>measured 125000, bound 150000, distance -25000</c>.</summary>
    public override string ToString() => Text(Measured is null ? null : Number(Measured), Bound is null ? null : Number(Bound), Distance is null ? null : Number(Distance));

    private static bool IsAs(long? expected, long? found) => expected is null || expected == found;

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "not known";

    private static string Text(string? measured, string? bound, string? distance) =>
        string.Join(", ", new[] { ("measured", measured), ("bound", bound), ("distance", distance) }.Where(part => part.Item2 is not null).Select(part => $"{part.Item1} {part.Item2}"));
}
