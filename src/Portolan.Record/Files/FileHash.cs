using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Portolan.Record.Files;

/// <summary>The SHA-256 of a file, which is its name in the store. The default value is 32 zero bytes, which no content is known to
/// have.</summary>
public readonly record struct FileHash
{
    /// <summary>The number of bytes of a hash.</summary>
    public const int Length = 32;

    private const string Algorithm = "sha256:";
    private const int Half = Length / 2;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private readonly UInt128 first;
    private readonly UInt128 second;

    /// <summary>A hash from its 32 bytes.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public FileHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length) throw new ArgumentException($"a hash has {Length} bytes, not {bytes.Length}", nameof(bytes));
        this.first = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        this.second = BinaryPrimitives.ReadUInt128BigEndian(bytes[Half..]);
    }

    /// <summary>The hash with its algorithm, as <c>sha256:e3b0…</c>.</summary>
    public string Named => Algorithm + this;

    /// <summary>Reads 64 hexadecimal digits in lower case, with or without <c>sha256:</c> before them.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static FileHash Parse(string text) =>
        TryParse(text, out var hash) ? hash : throw new FormatException($"'{text}' is not a SHA-256: expected 64 of 0-9 a-f");

    /// <summary>As <see cref="Parse"/>, with false in place of the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FileHash hash)
    {
        hash = default;
        if (text is null) return false;
        var digits = text.AsSpan(text.StartsWith(Algorithm, StringComparison.Ordinal) ? Algorithm.Length : 0);
        if (digits.Length != 2 * Length || digits.ContainsAnyExcept(Digits)) return false;
        hash = new FileHash(Convert.FromHexString(digits));
        return true;
    }

    /// <summary>The hash in 64 hexadecimal digits, in lower case.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{this.first:x32}{this.second:x32}");
}
