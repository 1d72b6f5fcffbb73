using Portolan.Formats;

namespace Portolan.Desks.Chart.Pages;

/// <summary>A firm in a State.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Home">Its home State.</param>
/// <param name="Permitted">The services permitted.</param>
/// <param name="Unsettled">The services unsettled.</param>
/// <param name="Lost">The services lost under the scenarios.</param>
public sealed record FirmInState(string Id, string Name, Country? Home, IReadOnlyList<string> Permitted, IReadOnlyList<string> Unsettled, IReadOnlyList<string> Lost);
