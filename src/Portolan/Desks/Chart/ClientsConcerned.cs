using Portolan.Desks.Firms.State;
using Portolan.Formats;

namespace Portolan.Desks.Chart;

/// <summary>The clients of a firm in a State where it would lose services, as last counted. Only firms of the record have counts.</summary>
/// <param name="Firm">The firm.</param>
/// <param name="State">The State.</param>
/// <param name="Count">The count.</param>
internal sealed record ClientsConcerned(Firm Firm, Country State, ClientCount Count)
{
    /// <summary>The clients behind lost services, each State of a firm once, the most first.</summary>
    public static IReadOnlyList<ClientsConcerned> By(IEnumerable<Change> losses)
    {
        var places = losses.Select(loss => (Firm: loss.Firm as Firm, State: Country.Parse(loss.State))).Distinct();
        var counted = places.Where(place => place.Firm?.Clients.ContainsKey(place.State) == true).Select(place => new ClientsConcerned(place.Firm!, place.State, place.Firm!.Clients[place.State].Value));
        return [.. counted.OrderByDescending(concerned => concerned.Count.Clients).ThenBy(concerned => concerned.Firm.Id, StringComparer.Ordinal).ThenBy(concerned => concerned.State)];
    }
}
