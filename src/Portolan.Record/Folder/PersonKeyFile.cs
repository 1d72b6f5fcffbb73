using Portolan.Record.Privacy;

namespace Portolan.Record.Folder;

/// <summary>The file of a person's key.</summary>
internal static class PersonKeyFile
{
    public const string Extension = ".key";

    /// <summary>Reads the file of a person, which need not be there.</summary>
    /// <exception cref="RecordException">It is damaged, or another person's.</exception>
    public static StoredPersonKey Read(string path, PersonId person)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            // Only a destruction writes zeros over a key, and it was cut short before it could say so.
            if (bytes.Length > 0 && !bytes.AsSpan().ContainsAnyExcept((byte)0)) return new StoredPersonKey(PersonKeyState.Destroyed);
            return StoredPersonKey.Parse(CheckedText.Lines(bytes, path, StoredPersonKey.Format), path, person);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return new StoredPersonKey(PersonKeyState.Unknown);
        }
        catch (FormatException error)
        {
            throw new RecordException(RecordFault.Damaged, error.Message, error);
        }
    }
}
