using Portolan.Cel.Values;

namespace Portolan.Cel.Checking;

/// <summary>
/// What a function does. It is called with values of the kinds that its overload declares, never with unknowns or errors; it returns
/// a <see cref="CelError"/> where it has no answer, throws nothing, and depends on nothing but its arguments.
/// </summary>
/// <param name="arguments">The arguments, the receiver first.</param>
public delegate CelValue CelImplementation(ReadOnlySpan<CelValue> arguments);
