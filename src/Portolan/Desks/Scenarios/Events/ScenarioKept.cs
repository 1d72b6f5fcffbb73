namespace Portolan.Desks.Scenarios.Events;

/// <summary>A scenario was kept under a name.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Scenarios">What it assumes, each as an argument of the command line names it, such as <c>passports-refused:hosts=FR</c>.</param>
/// <param name="Rules">Rules written for it, in YAML; null where there are none.</param>
/// <param name="On">The day that it is looked at on; null for the last that anything at hand tells of.</param>
/// <param name="Firms">The firms to plan for, by id; null for those of the record.</param>
internal sealed record ScenarioKept(string Name, IReadOnlyList<string> Scenarios, string? Rules = null, DateOnly? On = null, IReadOnlyList<string>? Firms = null) : ScenarioEvent(Name);
