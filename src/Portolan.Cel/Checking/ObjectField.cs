namespace Portolan.Cel.Checking;

/// <summary>A declared field of an object type.</summary>
/// <param name="Name">The name, as expressions write it after a dot.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Description">What it means, in a sentence; may be empty.</param>
public sealed record ObjectField(string Name, CelType Type, string Description = "");
