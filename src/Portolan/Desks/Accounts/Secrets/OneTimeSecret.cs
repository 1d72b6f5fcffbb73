using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Portolan.Desks.Accounts.Secrets;

/// <summary>
/// Secrets that the program makes itself: links, tokens, sessions. They are 256 random bits, so that a plain SHA-256 of one says nothing of it,
/// and only that hash is kept.
/// </summary>
internal static class OneTimeSecret
{
    private const int Length = 32;

    /// <summary>A new secret: 43 letters, digits, hyphens and underscores.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    /// <summary>What is kept of a secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether a text is the secret of a hash, compared in the same time wherever they differ.</summary>
    /// <param name="hash">The hash, or null for none: then nothing fits.</param>
    /// <param name="text">What was given.</param>
    public static bool Fits(string? hash, string text) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash ?? ""), Encoding.ASCII.GetBytes(HashOf(text)));
}
