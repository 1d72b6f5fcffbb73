namespace Portolan.Cel.Syntax;

/// <summary>One element of a list literal.</summary>
/// <param name="Value">The element, or the optional that may hold it.</param>
/// <param name="IsOptional">Whether it was written <c>?x</c>: an empty optional adds nothing.</param>
public sealed record ListElement(Expression Value, bool IsOptional = false);
