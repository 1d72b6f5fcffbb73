using System.Text;
using Portolan.Record.Privacy;

namespace Portolan.Record.Folder;

/// <summary>The file <c>master.key</c> in a folder for keys, which its owner alone may read.</summary>
internal sealed class MasterKeyFile(string folder, SecretFiles? files = null)
{
    public const string Name = "master.key";

    private const string Format = "portolan-master-key 1";

    private readonly SecretFiles files = files ?? new SecretFiles();

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), Name);

    public bool Exists => File.Exists(Path);

    /// <exception cref="RecordException">The file is missing, is damaged, or others than its owner may read it
    /// (<see cref="RecordFault.WrongKey"/>), or it may not be read.</exception>
    public MasterKeys Read()
    {
        try
        {
            OwnerOnly.Check(Path, "a master key");
            return MasterKeys.Parse(CheckedText.Read(Path, Format));
        }
        catch (Exception error) when (error is FormatException or InvalidDataException)
        {
            throw new RecordException(RecordFault.WrongKey, error.Message, error);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RecordException(RecordFault.WrongKey, $"there is no master key {Path}: put the one back that the keys were wrapped with", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw NoPermission(error);
        }
    }

    /// <summary>The keys, or null where there is no file or it cannot be used, and why not.</summary>
    public MasterKeys? ReadIfThere(out string? fault)
    {
        fault = null;
        if (!Exists) return null;
        try
        {
            return Read();
        }
        catch (RecordException error)
        {
            fault = error.Message;
            return null;
        }
    }

    /// <summary>The error of one who has the master key of other people.</summary>
    /// <param name="people">Where the keys are.</param>
    public RecordException OfAnother(string people) =>
        new(RecordFault.WrongKey, $"{Path} is not the master key of {people}: each record has its own");

    /// <summary>Puts keys in place of those that are there, which are overwritten.</summary>
    /// <exception cref="RecordException">They cannot be written.</exception>
    public void Write(MasterKeys keys)
    {
        try
        {
            OwnerOnly.CreateFolder(System.IO.Path.GetDirectoryName(Path)!);
            this.files.Replace(Path, Encoding.UTF8.GetBytes(CheckedText.Of([Format, .. keys.Lines])));
        }
        catch (UnauthorizedAccessException error)
        {
            throw NoPermission(error);
        }
        catch (IOException error) when (error is not RecordException)
        {
            throw new RecordException(RecordFault.CannotWrite, $"{Path}: {error.Message}", error);
        }
    }

    private RecordException NoPermission(UnauthorizedAccessException error) => new(RecordFault.NoPermission, $"{Path}: no permission ({error.Message})", error);
}
