namespace Portolan.Desks.Firms.State;

/// <summary>The clients in a State on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Clients">How many there are.</param>
/// <param name="Assets">What the firm holds for them, in whole euro, where it was counted.</param>
internal sealed record ClientCount(DateOnly On, long Clients, long? Assets);
