namespace Portolan.Desks.Firms.Events;

/// <summary>Part of a list is not known.</summary>
/// <param name="List">The list.</param>
/// <param name="Why">The reason, in words that follow "because".</param>
/// <param name="Keys">The services or States that may or may not be in it; null for all that are not named.</param>
internal sealed record ListLeftOpen(FirmList List, string Why, IReadOnlyList<string>? Keys = null) : FirmEvent;
