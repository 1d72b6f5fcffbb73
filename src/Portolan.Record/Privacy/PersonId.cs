using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Portolan.Record.Events;

namespace Portolan.Record.Privacy;

/// <summary>
/// A person that sealed data is about: <c>p-</c> and 26 of a–z 2–7, made at random (130 bits), so it says nothing of the person. Who it is
/// stands only in sealed fields. The default value is nobody and prints as "".
/// </summary>
public readonly record struct PersonId
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const string Prefix = "p-";
    private const int Letters = 26;

    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    private readonly string? text;

    private PersonId(string text) => this.text = text;

    /// <summary>The stream of what concerns the person as such: <c>people/p-…</c>.</summary>
    /// <exception cref="InvalidOperationException">This is nobody.</exception>
    public StreamId Stream => this.text is null ? throw new InvalidOperationException("nobody has no stream") : StreamId.Parse($"people/{this.text}");

    /// <summary>A person that was not there before.</summary>
    public static PersonId New() => new(Prefix + RandomNumberGenerator.GetString(Alphabet, Letters));

    /// <summary>Reads an id in its one spelling.</summary>
    /// <exception cref="FormatException">The text is anything else; it is not repeated, as it may be a name.</exception>
    public static PersonId Parse(string text) =>
        TryParse(text, out var person) ? person : throw new FormatException($"not the id of a person: expected {Prefix} and {Letters} of a-z 2-7");

    /// <summary>As <see cref="Parse"/>, with false in place of the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PersonId person)
    {
        person = default;
        if (text?.Length != Prefix.Length + Letters || !text.StartsWith(Prefix, StringComparison.Ordinal)) return false;
        if (text.AsSpan(Prefix.Length).ContainsAnyExcept(Allowed)) return false;
        person = new PersonId(text);
        return true;
    }

    /// <summary>The id; "" for the default value.</summary>
    public override string ToString() => this.text ?? "";
}
