namespace Portolan.Desks.Duties.Events;

/// <summary>The form in which events name files.</summary>
/// <param name="File">The file.</param>
internal sealed record EvidenceFile(EvidenceContent File);

/// <summary>A file by its content.</summary>
/// <param name="Sha256">The SHA-256 in lower-case hexadecimal.</param>
/// <param name="Length">The length in bytes.</param>
/// <param name="Name">What people call it.</param>
internal sealed record EvidenceContent(string Sha256, long Length, string? Name = null);
