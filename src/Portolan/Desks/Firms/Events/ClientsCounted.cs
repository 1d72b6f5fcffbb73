using Portolan.Formats;

namespace Portolan.Desks.Firms.Events;

/// <summary>The clients in a State were counted.</summary>
/// <param name="State">The State that they are resident or established in.</param>
/// <param name="On">The day that the numbers are of.</param>
/// <param name="Clients">How many there are.</param>
/// <param name="Assets">What the firm holds for them, in whole euro; null where it was not counted.</param>
internal sealed record ClientsCounted(Country State, DateOnly On, long Clients, long? Assets = null) : FirmEvent;
