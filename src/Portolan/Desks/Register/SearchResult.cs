using Portolan.Formats;

namespace Portolan.Desks.Register;

/// <summary>The answer to a search.</summary>
/// <typeparam name="TFirm">What the search was over.</typeparam>
/// <param name="Hits">The firms, best first.</param>
/// <param name="Suggestion">Where nothing was found, the nearest published name; null where none is near.</param>
public sealed record SearchResult<TFirm>(ValueList<SearchHit<TFirm>> Hits, string? Suggestion)
    where TFirm : IFirm;
