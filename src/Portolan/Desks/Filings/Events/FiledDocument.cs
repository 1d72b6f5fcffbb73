using Portolan.Record.Files;

namespace Portolan.Desks.Filings.Events;

/// <summary>A document as it was filed.</summary>
/// <param name="Sha256">The SHA-256 of its bytes, what is about people included.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Kept">The document without what is about people, which files of the record cannot seal; the same bytes where there is
/// nothing about people in it.</param>
internal sealed record FiledDocument(string Sha256, long Length, FileReference Kept);
