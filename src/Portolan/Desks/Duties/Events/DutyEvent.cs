namespace Portolan.Desks.Duties.Events;

/// <summary>Something about a duty of a firm; it stands in the firm's own stream of duties.</summary>
/// <param name="Duty">The id of the rule.</param>
/// <param name="State">The State, where the duty is owed for each State.</param>
/// <param name="Service">The service, where it is owed for each service.</param>
internal abstract record DutyEvent(string Duty, string? State, string? Service);
