using System.Security.Cryptography;

namespace Portolan.Desks.Accounts.Secrets;

/// <summary>Codes for when the authenticator is lost; each is taken once in the place of its code.</summary>
internal static class RecoveryCodes
{
    /// <summary>No letters that are read for one another.</summary>
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    private const int Count = 10;
    private const int Group = 5;
    private const int Groups = 4;

    /// <summary>New codes: twenty letters each, which is more than 98 bits.</summary>
    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, Group))))];

    /// <summary>What is kept of codes.</summary>
    public static IReadOnlyList<string> HashesOf(IEnumerable<string> codes) => [.. codes.Select(OneTimeSecret.HashOf)];

    /// <summary>The hash of a code that was given, or null where none fits.</summary>
    public static string? Match(IReadOnlyList<string> hashes, string code)
    {
        var given = code.Trim().ToLowerInvariant();
        return hashes.FirstOrDefault(hash => OneTimeSecret.Fits(hash, given));
    }
}
