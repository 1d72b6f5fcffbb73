using Portolan.Formats;

namespace Portolan.Desks.Firms.Events;

/// <summary>Services were authorised (MiCA Art. 63) or notified (Art. 60).</summary>
/// <param name="Services">The services.</param>
/// <param name="From">The first day on which they may be provided in the home State; null where the source does not say.</param>
/// <param name="Notified">The day on which the authority received the notification of Art. 60.</param>
/// <param name="Complete">Whether that notification is complete; null where nothing is known to be missing.</param>
internal sealed record ServicesAuthorised(IReadOnlyList<Service> Services, DateOnly? From = null, DateOnly? Notified = null, bool? Complete = null) : FirmEvent;
