namespace Portolan.Formats.Register;

/// <summary>What the first line of a snapshot in the project's own format says.</summary>
/// <param name="Kind">Which file of the register.</param>
/// <param name="Date">The day on which it was taken; null where that is not known.</param>
/// <param name="Source">Who published it, and where.</param>
/// <param name="Sha256">The SHA-256 of the published bytes, in small hexadecimal digits.</param>
/// <param name="Rows">The number of rows.</param>
public sealed record RegisterHeading(RegisterKind Kind, DateOnly? Date, RegisterSource Source, string Sha256, int Rows);
