using Portolan.Record.Proof;

namespace Portolan.Record.Postgres;

/// <summary>The file of the key that signs the checkpoints of a record in a database.</summary>
/// <param name="folder">The key folder.</param>
internal sealed class RecordKey(string folder)
{
    /// <summary>The file.</summary>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), "private.key");

    /// <summary>The public half of the key for a new record; the key is made where there is none.</summary>
    /// <param name="origin">The name of the record.</param>
    /// <param name="given">The key that it is to have; null for any.</param>
    /// <exception cref="RecordException">The file is not a key, or not the given one, or may not be used.</exception>
    public VerifierKey Make(string origin, SigningKey? given)
    {
        try
        {
            var folder = System.IO.Path.GetDirectoryName(Path)!;
            Directory.CreateDirectory(folder);
            using var key = SigningKey.OpenOrMake(Path, origin, given);
            Folder.DurableFolder.Flush(folder);
            return given is null || given.Verifier.ToString() == key.Verifier.ToString() ? key.Verifier
                : throw Wrong($"{Path} is the key {key.Verifier.Id:x8} already, and the record is to have {given.Verifier.Id:x8}");
        }
        catch (Exception error) when (error is InvalidDataException or UnauthorizedAccessException)
        {
            throw Wrong(error.Message, error);
        }
        catch (IOException error) when (error is not RecordException)
        {
            throw new RecordException(RecordFault.CannotWrite, $"{Path}: {error.Message}", error);
        }
    }

    /// <summary>The key, or null where there is no file.</summary>
    /// <exception cref="RecordException">The file is not the key of the record, or may not be used.</exception>
    public SigningKey? Find(VerifierKey expected)
    {
        if (!File.Exists(Path)) return null;
        SigningKey? key = null;
        try
        {
            key = SigningKey.Open(Path, expected.Name);
            if (key.Verifier.ToString() == expected.ToString()) return key;
        }
        catch (Exception error) when (error is InvalidDataException or UnauthorizedAccessException)
        {
            throw Wrong(error.Message, error);
        }
        var id = key.Verifier.Id;
        key.Dispose();
        throw Wrong($"{Path} is the key {id:x8}, and the record was made with {expected.Id:x8}");
    }

    /// <summary>The key.</summary>
    /// <exception cref="RecordException">There is no file, or it is not the key of the record.</exception>
    public SigningKey Open(VerifierKey expected) =>
        Find(expected) ?? throw Wrong($"{Path} is not there: it is to hold the key {expected.Id:x8} that the record {expected.Name} was made with");

    private static RecordException Wrong(string what, Exception? inner = null) => new(RecordFault.WrongKey, what, inner);
}
