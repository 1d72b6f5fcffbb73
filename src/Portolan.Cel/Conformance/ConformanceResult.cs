using Portolan.Cel.Values;

namespace Portolan.Cel.Conformance;

/// <summary>What became of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Passed">Whether it has the expected value, or fails where it must.</param>
/// <param name="Actual">The value it came to; null where it was refused before evaluation.</param>
/// <param name="Refusal">What was wrong before evaluation; null where it was evaluated.</param>
public sealed record ConformanceResult(ConformanceCase Case, bool Passed, CelValue? Actual, string? Refusal)
{
    /// <summary>The case with what was expected and what came of it, on one line.</summary>
    public override string ToString()
    {
        var expected = Case.ExpectedValue?.ToString() ?? $"an error ({Case.ExpectedError})";
        var actual = Refusal ?? Actual?.ToString();
        return $"{Case.File}/{Case.Section}/{Case.Test} (line {Case.Line}): {Case.Source} expected {expected}, got {actual}";
    }
}
