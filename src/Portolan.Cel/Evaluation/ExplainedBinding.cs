using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation;

/// <summary>A variable of a macro and the value it had.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Value">Its value.</param>
/// <param name="FactPath">The fact that it stands for, such as <c>firm.services["c"]</c>; null where it is none.</param>
public sealed record ExplainedBinding(string Name, CelValue Value, string? FactPath);
