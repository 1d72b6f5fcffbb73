using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;

namespace Portolan.Web.Uploads;

/// <summary>That an address takes files, and how long each may be.</summary>
/// <param name="MaxFile">The longest file, in bytes.</param>
internal sealed record UploadRule(long MaxFile) : IRequestSizeLimitMetadata
{
    /// <summary>A file that is somewhat too long is read to its end and thrown away, so that the page can say so and keep what was typed. Beyond
    /// so many times the longest file reading stops.</summary>
    private const int Drained = 4;

    /// <inheritdoc/>
    public long? MaxRequestBodySize => MaxFile * Drained;
}

/// <summary>Says at an address that it takes files.</summary>
internal static class UploadRules
{
    /// <summary>The address takes files of at most so many bytes each.</summary>
    public static TBuilder TakesFiles<TBuilder>(this TBuilder endpoint, long maxFile)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new UploadRule(maxFile));
}
