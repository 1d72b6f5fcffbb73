using Portolan.Formats.Register.Own;

namespace Portolan.Formats.Register;

/// <summary>Writes snapshots in the project's own format (docs/register.md).</summary>
public static class RegisterWriter
{
    /// <summary>Writes a snapshot to a stream, which is not closed. The same snapshot gives the same bytes.</summary>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(RegisterSnapshot snapshot, Stream stream) => new OwnWriter(stream).Write(snapshot);

    /// <summary>The name of a snapshot's file, such as <c>casps-2026-08-17.ndjson</c>.</summary>
    /// <exception cref="ArgumentException">The snapshot has no date.</exception>
    public static string FileName(RegisterSnapshot snapshot) => snapshot.Date is { } date
        ? $"{snapshot.Kind.Code().ToLowerInvariant()}-{date:yyyy-MM-dd}.ndjson"
        : throw new ArgumentException("the snapshot has no date", nameof(snapshot));
}
