namespace Portolan.Benchmarks.Records;

/// <summary>What somebody did in a second, or how long it took.</summary>
/// <param name="Work">The work.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Value">How much of it.</param>
public sealed record Rate(string Work, string Who, string Unit, double Value);
