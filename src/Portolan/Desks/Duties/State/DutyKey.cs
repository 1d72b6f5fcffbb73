namespace Portolan.Desks.Duties.State;

/// <summary>A duty of a firm: a rule, with the State and the service where it is owed for each.</summary>
/// <param name="Duty">The id of the rule.</param>
/// <param name="State">The code of the State, or null.</param>
/// <param name="Service">The letter of the service, or null.</param>
internal readonly record struct DutyKey(string Duty, string? State, string? Service);
