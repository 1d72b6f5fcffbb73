namespace Portolan.Rules.Comparison;

/// <summary>A rule, scenario, measure or fact that differs between two versions of a rulebook.</summary>
/// <param name="Name">Its name: the id, or for facts the way through <c>facts.yaml</c>, such as <c>objects.firm.home</c>.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Fields">What it says: all of it where it was added or removed, the fields that differ where it changed; at least one.</param>
public sealed record ItemDifference(string Name, DifferenceKind Kind, IReadOnlyList<FieldDifference> Fields);

/// <summary>What one field of an item says in two versions.</summary>
/// <param name="Field">The key in the rulebook, such as <c>in-force</c> or <c>title.en</c>.</param>
/// <param name="Before">What the earlier version says, or null for nothing.</param>
/// <param name="After">What the later version says, or null for nothing.</param>
public sealed record FieldDifference(string Field, string? Before, string? After);
