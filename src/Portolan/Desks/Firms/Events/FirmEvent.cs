namespace Portolan.Desks.Firms.Events;

/// <summary>Something that happened to a firm; it stands in the firm's own stream.</summary>
internal abstract record FirmEvent;
