using System.Text;

namespace Portolan.Record.Events;

/// <summary>
/// What an event says: one JSON value in canonical form (RFC 8785), as UTF-8. Bytes read back from a record are kept as they were written,
/// so fields that this version of the program does not know survive. Equality is equality of the bytes; the default value has none.
/// </summary>
public readonly struct Payload : IEquatable<Payload>
{
    internal Payload(ReadOnlyMemory<byte> utf8) => Utf8 = utf8;

    /// <summary>The canonical JSON text as UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Reads one JSON value and brings it to canonical form.</summary>
    /// <exception cref="FormatException">The text is not JSON, repeats a key, nests deeper than 64, has a lone surrogate, or has a number
    /// that a double does not hold exactly as written (write such numbers as strings).</exception>
    public static Payload Parse(ReadOnlySpan<byte> utf8) => new(CanonicalJson.From(utf8));

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static Payload Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>Whether the bytes are the same.</summary>
    public static bool operator ==(Payload left, Payload right) => left.Equals(right);

    /// <summary>Whether the bytes differ.</summary>
    public static bool operator !=(Payload left, Payload right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Payload other) => Utf8.Span.SequenceEqual(other.Utf8.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Payload other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Utf8.Span);
        return hash.ToHashCode();
    }

    /// <summary>The JSON text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
