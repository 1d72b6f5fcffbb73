namespace Portolan.Formats.Register;

/// <summary>One published file of the register on one day, as facts, with the report of its import.</summary>
/// <param name="Kind">Which file.</param>
/// <param name="Date">The day on which it was taken; null where neither the caller nor the file's name tells.</param>
/// <param name="Source">Who published it, and where.</param>
/// <param name="Sha256">The SHA-256 of the published bytes, in small hexadecimal digits.</param>
/// <param name="Entries">The rows, in their order.</param>
/// <param name="Report">What the import found.</param>
public sealed record RegisterSnapshot(
    RegisterKind Kind, DateOnly? Date, RegisterSource Source, string Sha256, ValueList<RegisterEntry> Entries, ImportReport Report)
{
    /// <summary>The rows of a CASPS file; none for the other kinds.</summary>
    public IEnumerable<CaspEntry> Casps => Entries.OfType<CaspEntry>();
}
