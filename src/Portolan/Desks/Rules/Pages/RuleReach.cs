using Portolan.Formats;

namespace Portolan.Desks.Rules.Pages;

/// <summary>Where a rule has its part on a day: for which firms, services and States.</summary>
/// <param name="On">The day.</param>
/// <param name="Decides">Whether cells were counted that it decides, and not those in which it holds.</param>
/// <param name="Recorded">The firms of the record, by id and name.</param>
/// <param name="Registered">How many firms of the public register.</param>
/// <param name="FirmCount">How many firms there are in all.</param>
/// <param name="States">For how many firms in each State; empty for a rule that says the same in every State.</param>
/// <param name="Services">The letters of the services; empty for a rule that says the same of every service.</param>
/// <param name="Cells">How many firms by services by States.</param>
/// <param name="Open">How many of them it leaves unsettled.</param>
public sealed record RuleReach(
    DateOnly On, bool Decides, IReadOnlyList<(string Id, string Name)> Recorded, int Registered, int FirmCount,
    IReadOnlyList<(Country State, int Firms)> States, IReadOnlyList<string> Services, int Cells, int Open);
