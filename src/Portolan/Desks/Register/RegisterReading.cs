using Portolan.Formats;
using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>A snapshot of CASPS made ready to be searched: its firms, and an index of their names. Safe for use by several threads.</summary>
/// <param name="snapshot">The snapshot.</param>
internal sealed class RegisterReading(RegisterSnapshot snapshot)
{
    private readonly Lazy<ValueList<RegisteredFirm>> firms = new(() => FirmJoiner.Join(snapshot));
    private FirmSearch<RegisteredFirm>? search;

    /// <summary>The snapshot.</summary>
    public RegisterSnapshot Snapshot => snapshot;

    /// <summary>Its day.</summary>
    public DateOnly Day => RegisterOfDay.DateOf(snapshot);

    /// <summary>Its firms, in its order.</summary>
    public ValueList<RegisteredFirm> Firms => this.firms.Value;

    /// <summary>The firms chosen: those that a search finds, best first, or else all by name.</summary>
    public SearchResult<RegisteredFirm> Find(RegisterFilter filter)
    {
        if (filter.Query.Length == 0) return new SearchResult<RegisteredFirm>([.. Firms.Where(filter.Includes).OrderBy(firm => firm.FoldedName.ToString(), StringComparer.Ordinal).Select(firm => new SearchHit<RegisteredFirm>(firm, 0))], null);
        // Two that come first at once both make the index; either serves.
        this.search ??= new FirmSearch<RegisteredFirm>(Firms);
        var found = this.search.Find(filter.Query);
        return found with { Hits = [.. found.Hits.Where(hit => filter.Includes(hit.Firm))] };
    }
}
