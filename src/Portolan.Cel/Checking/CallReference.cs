namespace Portolan.Cel.Checking;

/// <summary>What a call calls.</summary>
/// <param name="Function">The function.</param>
/// <param name="IsMember">Whether the part before the dot is an argument; false for <c>f(x)</c> and <c>math.abs(x)</c>.</param>
/// <param name="Overloads">The signatures that fit the types of the arguments; at evaluation the first that fits the values.</param>
public sealed record CallReference(CelFunction Function, bool IsMember, ValueList<CelOverload> Overloads);
