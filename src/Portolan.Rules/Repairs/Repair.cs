using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Repairs;

/// <summary>A smallest set of measures after which a question is answered with <em>permitted</em>, as the engine confirmed.</summary>
/// <param name="Steps">The measures, in the order in which they are begun.</param>
/// <param name="Done">The day from which it is permitted, where each takes as long as the law lets it.</param>
/// <param name="Effort">Hours of work of the firm, by estimates of ours.</param>
/// <param name="Facts">The facts of the entity that may then provide the service.</param>
public sealed record Repair(IReadOnlyList<RepairStep> Steps, DateOnly Done, int Effort, FactMap Facts);

/// <summary>A measure of a repair.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Title">What it is, for this firm, service and State.</param>
/// <param name="Home">The home State chosen, or null for a measure without a choice.</param>
/// <param name="Start">The day on which it is begun.</param>
/// <param name="Done">The day on which its lead time has passed.</param>
public sealed record RepairStep(Measure Measure, LocalisedText Title, string? Home, DateOnly Start, DateOnly Done);
