using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Plans;

/// <summary>The cheapest way found to get back what a scenario takes, with what is proved about it.</summary>
/// <param name="Lost">The services in States that were lost.</param>
/// <param name="Steps">What to do, entities before what rests on them.</param>
/// <param name="LowerBound">No set of these measures takes fewer hours, those of a year's duties included: proved.</param>
/// <param name="Unrestorable">What no measure brings back by the day.</param>
/// <param name="Confirmed">How many of those lost the engine found permitted again, given the facts of the plan.</param>
public sealed record RestorationPlan(
    IReadOnlyList<ServiceInState> Lost, IReadOnlyList<PlanStep> Steps, long LowerBound, IReadOnlyList<ServiceInState> Unrestorable, int Confirmed)
{
    /// <summary>Hours of work on the measures, by estimates of ours.</summary>
    public long Effort => Steps.Sum(step => (long)step.Measure.Effort);

    /// <summary>Hours of work in a year on the duties that come with them, by estimates of ours.</summary>
    public long DutyHours => Steps.Sum(step => (long)step.DutyHours);

    /// <summary>What is weighed: the measures and the first year of the duties that come with them.</summary>
    public long Cost => Effort + DutyHours;

    /// <summary>Whether nothing cheaper exists: proved.</summary>
    public bool IsOptimal => Cost == LowerBound;

    /// <summary>Whether the engine confirmed everything that the plan promises.</summary>
    public bool IsConfirmed => Confirmed == Lost.Count - Unrestorable.Count;
}

/// <summary>A service in a State.</summary>
/// <param name="Service">The letter of the service.</param>
/// <param name="State">The code of the State.</param>
public readonly record struct ServiceInState(string Service, string State);

/// <summary>A step of a plan.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Firm">The firm that takes it, or null for a new entity.</param>
/// <param name="Home">The home State of the new entity that takes it, or null for a firm that there is.</param>
/// <param name="State">The State that may be served by it.</param>
/// <param name="Start">The day on which it is begun.</param>
/// <param name="Done">The day on which it is done, where it takes as long as the law lets it.</param>
/// <param name="Restores">How many services it brings back there.</param>
/// <param name="DutyHours">Hours of work in a year on the duties that come with it, by estimates of ours.</param>
public sealed record PlanStep(Measure Measure, string? Firm, string? Home, string State, DateOnly Start, DateOnly Done, int Restores, int DutyHours)
{
    /// <summary>What is weighed.</summary>
    internal long Cost => Measure.Effort + DutyHours;
}
