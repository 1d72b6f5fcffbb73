namespace Portolan.Desks.Duties.Events;

/// <summary>Something shows that a duty was done.</summary>
/// <param name="Duty">The id of the rule.</param>
/// <param name="On">The day on which it was done, whenever it was entered.</param>
/// <param name="State">The State, where the duty is owed for each State.</param>
/// <param name="Service">The service, where it is owed for each service.</param>
/// <param name="Until">The last day on which it still shows that; null where it does not expire.</param>
/// <param name="Occasion">The occasion that it answers, where the duty follows an event.</param>
/// <param name="Note">What it is, in the words of whoever entered it.</param>
/// <param name="Evidence">The file, if there is one.</param>
internal sealed record DutyEvidenced(
    string Duty, DateOnly On, string? State = null, string? Service = null, DateOnly? Until = null, string? Occasion = null, string? Note = null, EvidenceFile? Evidence = null) : DutyEvent(Duty, State, Service);
