namespace Portolan.Rules.Facts;

/// <summary>A stated fact is not as the schema declares it.</summary>
/// <param name="path">Which fact, such as <c>firm.services["c"].from</c>.</param>
/// <param name="message">What was stated and, in brackets, what was expected.</param>
/// <param name="origin">Where it was stated, or null.</param>
public sealed class FactException(string path, string message, FactOrigin? origin)
    : Exception(origin is null ? $"{path}: {message}" : $"{origin}: {path}: {message}");
