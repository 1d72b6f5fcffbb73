namespace Portolan.Desks.Firms.State;

/// <summary>That a service is authorised or notified.</summary>
/// <param name="From">The first day, or null where the source does not say.</param>
/// <param name="Notified">The day on which the authority received the notification of MiCA Art. 60, if there was one.</param>
/// <param name="Complete">Whether that notification is complete, where anything is known of it.</param>
/// <param name="Until">The first day on which it no longer holds, if there is one.</param>
internal sealed record Entitlement(DateOnly? From, DateOnly? Notified, bool? Complete, Noted<DateOnly>? Until);
