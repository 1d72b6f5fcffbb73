namespace Portolan.Desks.Scenarios.Pages;

/// <summary>A scenario in a list.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Assumes">What it assumes, in words or as arguments name it.</param>
/// <param name="Address">Where it is shown.</param>
/// <param name="Kept">The day on which it was kept.</param>
/// <param name="Entry">The entry of the record that says so.</param>
public sealed record ScenarioRow(string Name, string Assumes, string Address, DateOnly Kept, long Entry);
