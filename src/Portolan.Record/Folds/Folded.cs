namespace Portolan.Record.Folds;

/// <summary>What entries come to.</summary>
/// <param name="State">The state after them.</param>
/// <param name="Entries">How many were read, those that a snapshot stands for included.</param>
/// <param name="Last">When the last of them was recorded; null where there is none.</param>
public sealed record Folded<TState>(TState State, long Entries, DateTimeOffset? Last);
