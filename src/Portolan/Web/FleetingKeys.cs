using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Portolan.Web;

/// <summary>
/// Keeps in memory the keys that Razor components bring along. Nothing of ours is protected by them, and they would otherwise be written, in clear, into
/// the home of whoever starts the server.
/// </summary>
internal sealed class FleetingKeys : IXmlRepository
{
    private readonly ConcurrentQueue<XElement> keys = [];

    /// <summary>Keeps them so.</summary>
    public static void Use(KeyManagementOptions options) => (options.XmlRepository, options.XmlEncryptor) = (new FleetingKeys(), new NullXmlEncryptor());

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. this.keys];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => this.keys.Enqueue(new XElement(element));
}
