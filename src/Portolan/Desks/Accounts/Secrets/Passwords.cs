using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portolan.CommandLine;

namespace Portolan.Desks.Accounts.Secrets;

/// <summary>Passwords: hashed as ASP.NET Core Identity does it (PBKDF2 with HMAC-SHA-512), and held to a length.</summary>
internal static class Passwords
{
    /// <summary>The shortest: beside a second factor, length is what counts (NIST SP 800-63B).</summary>
    public const int Shortest = 12;

    /// <summary>The longest, so that hashing has a bound.</summary>
    public const int Longest = 128;

    private const int FewestLetters = 5;

    /// <summary>What OWASP asks of PBKDF2 with HMAC-SHA-512.</summary>
    private const int Rounds = 210_000;

    private static readonly PasswordHasher<object> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private static readonly Lazy<string> OfNobody = new(() => HashOf(OneTimeSecret.New()));

    /// <summary>The hash of a password.</summary>
    public static string HashOf(string password) => Hasher.HashPassword(Rounds, password);

    /// <summary>Whether a password is that of a hash. Where there is no hash it is not, after the same work.</summary>
    public static bool Fits(string? hash, string password) =>
        password.Length <= Longest & Hasher.VerifyHashedPassword(Rounds, hash ?? OfNobody.Value, password.Length <= Longest ? password : "") != PasswordVerificationResult.Failed & hash is not null;

    /// <summary>Refuses a password that is easily guessed.</summary>
    /// <exception cref="CommandException">It is too short or too long, repeats few letters, or holds the name.</exception>
    public static void Check(string name, string password)
    {
        if (password.Length is < Shortest or > Longest) throw CommandException.Usage($"the password has {password.Length} characters (expected {Shortest} to {Longest})");
        if (password.Distinct().Count() < FewestLetters) throw CommandException.Usage($"the password repeats very few characters (expected at least {FewestLetters} different ones)");
        if (password.Contains(name, StringComparison.OrdinalIgnoreCase)) throw CommandException.Usage("the password holds the name (expected something that nobody guesses from it)");
    }
}
