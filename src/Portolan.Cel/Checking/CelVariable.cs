namespace Portolan.Cel.Checking;

/// <summary>A declared variable.</summary>
/// <param name="Name">The name; may be dotted.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Description">What it means, in a sentence; may be empty.</param>
/// <param name="Slot">Its place in an <see cref="Evaluation.Activation"/>, from 0.</param>
public sealed record CelVariable(string Name, CelType Type, string Description, int Slot);
