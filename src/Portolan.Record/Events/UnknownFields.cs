namespace Portolan.Record.Events;

/// <summary>
/// Fields of an entry that a later version of the program wrote: kept as bytes, in their order, so that the entry hashes as it did.
/// Equality is equality of the bytes; the default value is none.
/// </summary>
public readonly struct UnknownFields : IEquatable<UnknownFields>
{
    internal UnknownFields(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    /// <summary>The fields as written: tag, length, value, repeated.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Whether the bytes are the same.</summary>
    public static bool operator ==(UnknownFields left, UnknownFields right) => left.Equals(right);

    /// <summary>Whether the bytes differ.</summary>
    public static bool operator !=(UnknownFields left, UnknownFields right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(UnknownFields other) => Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UnknownFields other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Bytes.Length;
}
