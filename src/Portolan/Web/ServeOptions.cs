using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Portolan.Web;

/// <summary>How the pages and the API are served.</summary>
/// <param name="Address">Where to listen; port 0 for any that is free.</param>
/// <param name="Guests">Whether who is not signed in may read as an auditor does.</param>
internal sealed record ServeOptions(Uri Address, bool Guests = false)
{
    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The path that everything lies below, such as <c>/portolan</c>; "" for none.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>The proxies whose forwarded headers are believed.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>The certificate with its key, for https.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>How often one address may load the pages on the way to an account, in a minute.</summary>
    public int PagesPerMinute { get; init; } = 120;

    /// <summary>How often one address may try to sign in, in a minute; colleagues may share one.</summary>
    public int SignInsPerMinute { get; init; } = 30;

    /// <summary>How often the API answers one token, in a minute.</summary>
    public int CallsPerMinute { get; init; } = 600;
}
