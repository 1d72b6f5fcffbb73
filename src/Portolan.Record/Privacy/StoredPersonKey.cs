using System.Globalization;

namespace Portolan.Record.Privacy;

/// <summary>What is stored of a person's key, in a few lines with a hash of them.</summary>
/// <param name="State">Whether there is a key.</param>
/// <param name="Wrapped">The key, where there is one.</param>
/// <param name="Destroyed">When it was destroyed; null also where that was cut short before it was written down.</param>
internal sealed record StoredPersonKey(PersonKeyState State, WrappedKey? Wrapped = null, DateTimeOffset? Destroyed = null)
{
    /// <summary>The first line.</summary>
    public const string Format = "portolan-person-key 1";

    private const string Tombstone = "destroyed";

    public static string Of(PersonId person, WrappedKey wrapped) => Text(person, $"{wrapped.Master} {Convert.ToBase64String(wrapped.Bytes.Span)}");

    public static string Of(PersonId person, DateTimeOffset destroyed) =>
        Text(person, $"{Tombstone} {destroyed.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}");

    /// <summary>Reads the lines without the first and the hash.</summary>
    /// <exception cref="FormatException">They are of something else, or of another person.</exception>
    public static StoredPersonKey Parse(string[] lines, string place, PersonId person)
    {
        if (lines.Length != 2 || lines[1].Split(' ') is not [var first, var second]) throw new FormatException($"{place} is not the key of a person");
        if (lines[0] != person.ToString()) throw new FormatException($"{place} holds what is of {lines[0]}");
        return first == Tombstone
            ? new StoredPersonKey(PersonKeyState.Destroyed, null, DateTimeOffset.ParseExact(second, "O", CultureInfo.InvariantCulture))
            : new StoredPersonKey(PersonKeyState.Exists, new WrappedKey(first, Convert.FromBase64String(second)));
    }

    private static string Text(PersonId person, string line) => CheckedText.Of(Format, person.ToString(), line);
}
