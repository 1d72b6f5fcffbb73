namespace Portolan.Desks.Duties.Events;

/// <summary>Somebody sees to a duty.</summary>
/// <param name="Duty">The id of the rule.</param>
/// <param name="Owner">Who.</param>
/// <param name="State">The State, where the duty is owed for each State.</param>
/// <param name="Service">The service, where it is owed for each service.</param>
internal sealed record DutyAssigned(string Duty, string Owner, string? State = null, string? Service = null) : DutyEvent(Duty, State, Service);
