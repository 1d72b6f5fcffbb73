using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;

namespace Portolan.Web;

/// <summary>How much may be sent to an address that takes a file; every other takes what the server takes.</summary>
/// <param name="Length">Bytes of the whole request.</param>
internal sealed record UploadLimit(long Length) : IRequestSizeLimitMetadata
{
    /// <inheritdoc/>
    public long? MaxRequestBodySize => Length;
}
