namespace Portolan.Desks.Duties.Events;

/// <summary>Something happened that a duty follows.</summary>
/// <param name="Duty">The id of the rule.</param>
/// <param name="Occasion">What it is called, unique for the duty.</param>
/// <param name="At">When it happened, in local time of the home State: <c>YYYY-MM-DDTHH:MM</c>.</param>
/// <param name="State">The State, where the duty is owed for each State.</param>
/// <param name="Service">The service, where it is owed for each service.</param>
/// <param name="What">What happened.</param>
/// <param name="Moment">Which of the moments of the occasion it is that the limits of the duty are counted from, each from its own; null where all are counted from this one.</param>
internal sealed record DutyOccasioned(string Duty, string Occasion, DateTime At, string? State = null, string? Service = null, string? What = null, string? Moment = null) : DutyEvent(Duty, State, Service);
