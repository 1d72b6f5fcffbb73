using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Portolan.Record.Proof;

/// <summary>
/// A public key that signs notes (C2SP signed-note, type 0x02: ECDSA, here only P-256 with SHA-256, signatures in ASN.1). Its id is the
/// first four bytes of the SHA-256 of the key's SPKI, as that specification says of this type.
/// </summary>
public sealed class VerifierKey
{
    private const byte EcdsaType = 2;
    private const int P256Bits = 256;

    private readonly byte[] spki;

    internal VerifierKey(string name, byte[] spki)
    {
        Name = name;
        this.spki = spki;
        Id = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(spki));
    }

    /// <summary>The name of the signer.</summary>
    public string Name { get; }

    /// <summary>The key's id, with the name enough to find the key by.</summary>
    public uint Id { get; }

    /// <summary>Reads the form that others' tools take: name, id in hexadecimal and Base64 of the type byte and the SPKI, joined by
    /// +.</summary>
    /// <exception cref="FormatException">The text is not such a key, or its id is of another.</exception>
    public static VerifierKey Parse(string text)
    {
        var parts = text.Split('+', 3);
        if (parts.Length != 3) throw new FormatException("a verifier key has a name, an id and a key, joined by +");
        var bytes = new byte[parts[2].Length];
        var decoded = Convert.TryFromBase64String(parts[2], bytes, out var length) && length > 1
            && Convert.ToBase64String(bytes, 0, length) == parts[2];
        if (!decoded || bytes[0] != EcdsaType) throw new FormatException("a verifier key of another type than ECDSA (2)");
        var key = new VerifierKey(SignedNote.CheckName(parts[0]), bytes[1..length]);
        if (parts[1] != key.Id.ToString("x8", CultureInfo.InvariantCulture))
        {
            throw new FormatException($"the verifier key has the id {key.Id:x8} and not {parts[1]}");
        }
        using (key.Open())
        {
            return key;
        }
    }

    /// <summary>Whether a signature of a text is by this key.</summary>
    internal bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        using var key = Open();
        return key.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>The form that <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        $"{Name}+{Id.ToString("x8", CultureInfo.InvariantCulture)}+{Convert.ToBase64String([EcdsaType, .. this.spki])}";

    private ECDsa Open()
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(this.spki, out var read);
            if (read == this.spki.Length && key.KeySize == P256Bits) return key;
        }
        catch (Exception error) when (error is CryptographicException or PlatformNotSupportedException)
        {
            key.Dispose();
            throw new FormatException("the verifier key is not a public key", error);
        }
        key.Dispose();
        throw new FormatException("the verifier key is not on the curve P-256");
    }
}
