namespace Portolan.Cel.Syntax;

/// <summary>One entry of a map literal.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value, or the optional that may hold it.</param>
/// <param name="IsOptional">Whether it was written <c>?k: v</c>: an empty optional adds nothing.</param>
public sealed record MapEntry(Expression Key, Expression Value, bool IsOptional = false);
