using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>A snapshot on disk, in the project's own format, of which only the heading was read.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Heading">What its first line says.</param>
public sealed record RegisterFile(string Path, RegisterHeading Heading)
{
    /// <summary>Reads it whole.</summary>
    /// <exception cref="Portolan.Formats.InputException">The file is damaged or truncated.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public RegisterSnapshot Open() => RegisterReader.Open(Path, Heading.Kind);
}
