namespace Portolan.Desks.Filings.Events;

/// <summary>Something that happened to a filing; it stands in the filing's own stream.</summary>
internal abstract record FilingEvent;
