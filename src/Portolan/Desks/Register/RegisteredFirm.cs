using Portolan.Formats;
using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>A crypto-asset service provider as a snapshot of the register shows it: all rows of one firm.</summary>
/// <param name="Id">
/// The LEI where it is valid and no other firm of the snapshot uses it; else the home State and the folded name, such as
/// <c>FR-aplo-sas</c>. It stays the same from snapshot to snapshot as long as these do.
/// </param>
/// <param name="Name">The name as the first row publishes it; "" where no row has one.</param>
/// <param name="Home">The home Member State; null where no row tells.</param>
/// <param name="Lei">The LEI; null where no row has a valid one.</param>
/// <param name="Entries">The rows, in their order. Services and hosts belong to a row, not to the firm.</param>
public sealed record RegisteredFirm(string Id, string Name, Country? Home, Lei? Lei, ValueList<CaspEntry> Entries) : IFirm
{
    /// <inheritdoc/>
    public FoldedName FoldedName { get; } = FoldedName.Of(Name);

    /// <inheritdoc/>
    public IEnumerable<string> CommercialNames => Entries.Select(entry => entry.CommercialName).OfType<string>().Distinct();

    /// <inheritdoc/>
    public IEnumerable<string> LeisPublished => Entries.Select(entry => entry.LeiPublished).OfType<string>().Distinct();

    /// <summary>The hosts of the web addresses of all rows, each once.</summary>
    public IEnumerable<string> WebsiteHosts => Entries.SelectMany(entry => entry.Websites).Select(site => site.Host).Distinct();
}
