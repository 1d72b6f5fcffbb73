using System.Globalization;
using System.Text;
using Portolan.Record.Privacy;

namespace Portolan.Record.Folder;

/// <summary>What a person's key file says.</summary>
/// <param name="State">Whether there is a key.</param>
/// <param name="Wrapped">The key, where there is one.</param>
/// <param name="Destroyed">When it was destroyed; null also where that was cut short before it was written down.</param>
internal sealed record PersonKeyFile(PersonKeyState State, WrappedKey? Wrapped = null, DateTimeOffset? Destroyed = null)
{
    public const string Extension = ".key";

    private const string Format = "portolan-person-key 1";
    private const string Tombstone = "destroyed";

    public static byte[] Of(PersonId person, WrappedKey wrapped) => Text(person, $"{wrapped.Master} {Convert.ToBase64String(wrapped.Bytes.Span)}");

    public static byte[] Of(PersonId person, DateTimeOffset destroyed) =>
        Text(person, $"{Tombstone} {destroyed.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}");

    /// <summary>Reads the file of a person, which need not be there.</summary>
    /// <exception cref="RecordException">It is damaged, or another person's.</exception>
    public static PersonKeyFile Read(string path, PersonId person)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            // Only a destruction writes zeros over a key, and it was cut short before it could say so.
            if (bytes.Length > 0 && !bytes.AsSpan().ContainsAnyExcept((byte)0)) return new PersonKeyFile(PersonKeyState.Destroyed);
            return Parse(CheckedText.Lines(bytes, path, Format), path, person);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return new PersonKeyFile(PersonKeyState.Unknown);
        }
        catch (FormatException error)
        {
            throw new RecordException(RecordFault.Damaged, error.Message, error);
        }
    }

    private static PersonKeyFile Parse(string[] lines, string path, PersonId person)
    {
        if (lines.Length != 2 || lines[1].Split(' ') is not [var first, var second]) throw new FormatException($"{path} is not the key of a person");
        if (lines[0] != person.ToString()) throw new FormatException($"{path} holds what is of {lines[0]}");
        return first == Tombstone
            ? new PersonKeyFile(PersonKeyState.Destroyed, null, DateTimeOffset.ParseExact(second, "O", CultureInfo.InvariantCulture))
            : new PersonKeyFile(PersonKeyState.Exists, new WrappedKey(first, Convert.FromBase64String(second)));
    }

    private static byte[] Text(PersonId person, string line) => Encoding.UTF8.GetBytes(CheckedText.Of(Format, person.ToString(), line));
}
