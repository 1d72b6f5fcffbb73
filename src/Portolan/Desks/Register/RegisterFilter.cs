using Portolan.Formats;

namespace Portolan.Desks.Register;

/// <summary>Chooses firms of a snapshot; what is null chooses all.</summary>
/// <param name="Query">Words of a name, an LEI or a home State; "" for all.</param>
/// <param name="Home">The home State.</param>
/// <param name="Host">A State that a row lists as host.</param>
/// <param name="Service">A service that a row lists.</param>
public sealed record RegisterFilter(string Query, Country? Home, Country? Host, Service? Service)
{
    /// <summary>Whether a firm that the words fit is chosen.</summary>
    public bool Includes(RegisteredFirm firm) =>
        (Home is null || firm.Home == Home)
        && (Host is not { } host || firm.Entries.Any(entry => entry.Hosts.Known.Contains(host)))
        && (Service is not { } service || firm.Entries.Any(entry => entry.Services.Known.Contains(service)));
}
