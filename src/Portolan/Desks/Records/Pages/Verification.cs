using Portolan.Record;

namespace Portolan.Desks.Records.Pages;

/// <summary>A reading of the whole record that held it against itself.</summary>
/// <param name="Began">When it began, in UTC.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Report">What it found; null where it could not be carried out.</param>
/// <param name="Failure">Why it could not, or null.</param>
public sealed record Verification(DateTimeOffset Began, TimeSpan Took, VerifyReport? Report, string? Failure)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Holds => Report is { Problems.Count: 0 };
}
