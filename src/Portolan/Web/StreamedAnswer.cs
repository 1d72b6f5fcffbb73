using Microsoft.AspNetCore.Builder;

namespace Portolan.Web;

/// <summary>That what an address answers is sent as it is read, and is never held in memory whole.</summary>
internal sealed record StreamedAnswer
{
    /// <summary>The one value.</summary>
    public static StreamedAnswer Instance { get; } = new();
}

/// <summary>Says at an address that its answer is sent as it is read.</summary>
internal static class StreamedAnswers
{
    /// <summary>The answer of the address is sent as it is read.</summary>
    public static TBuilder Streamed<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(StreamedAnswer.Instance);
}
