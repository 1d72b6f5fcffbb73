namespace Portolan.Web;

/// <summary>How the pages and the API are served.</summary>
/// <param name="Address">Where to listen; port 0 for any that is free.</param>
/// <param name="Guests">Whether who is not signed in may read as an auditor does.</param>
internal sealed record ServeOptions(Uri Address, bool Guests = false);
