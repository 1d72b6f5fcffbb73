using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Portolan.Record.Privacy;

/// <summary>AES-256-GCM (NIST SP 800-38D) with nonces of 96 bits and tags of 128, the tag behind the text.</summary>
internal static class AuthenticatedCipher
{
    public const int KeyLength = 32;

    /// <summary>The length for which GCM takes the nonce as it is.</summary>
    public const int NonceLength = 12;

    /// <summary>The full length: a shorter tag is easier to forge.</summary>
    public const int TagLength = 16;

    public static byte[] NewNonce() => RandomNumberGenerator.GetBytes(NonceLength);

    /// <summary>Encrypts a text; the associated data is not in the result, and must be the same for opening.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> text, ReadOnlySpan<byte> associated)
    {
        var sealedText = new byte[text.Length + TagLength];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, text, sealedText.AsSpan(0, text.Length), sealedText.AsSpan(text.Length), associated);
        return sealedText;
    }

    /// <summary>Decrypts a text; false where anything of it, the nonce or the associated data was changed, or the key is another.</summary>
    public static bool TryOpen(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> sealedText, ReadOnlySpan<byte> associated,
        [NotNullWhen(true)] out byte[]? text)
    {
        text = null;
        if (nonce.Length != NonceLength || sealedText.Length < TagLength) return false;
        var opened = new byte[sealedText.Length - TagLength];
        using var cipher = new AesGcm(key, TagLength);
        try
        {
            cipher.Decrypt(nonce, sealedText[..opened.Length], sealedText[opened.Length..], opened, associated);
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
        text = opened;
        return true;
    }
}
