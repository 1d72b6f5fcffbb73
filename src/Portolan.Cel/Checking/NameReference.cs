namespace Portolan.Cel.Checking;

/// <summary>What a name or a dotted name in an expression stands for.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Name">Its name, without a leading dot.</param>
/// <param name="Type">Its type; for a type, that type itself.</param>
public sealed record NameReference(ReferenceKind Kind, string Name, CelType Type);
