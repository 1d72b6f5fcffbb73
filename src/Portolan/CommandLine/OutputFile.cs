namespace Portolan.CommandLine;

/// <summary>A file that an option names for an answer: there whole or not at all, and never in place of another.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string path;
    private readonly string unfinished;

    private OutputFile(string path)
    {
        (this.path, this.unfinished) = (path, $"{path}.unfinished-{Guid.NewGuid().ToString("n")[..8]}");
        Stream = new FileStream(this.unfinished, FileMode.CreateNew, FileAccess.Write);
    }

    /// <summary>Takes the content.</summary>
    public Stream Stream { get; }

    /// <summary>Opens a file that is not there yet.</summary>
    /// <exception cref="CommandException">It exists, or cannot be made.</exception>
    public static OutputFile Create(string path)
    {
        if (Path.Exists(path)) throw CommandException.Usage($"--output '{path}' exists (expected a name that is not there yet)");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw CommandException.BadInput($"--output '{path}': there is no folder {folder}");
        }
        try
        {
            return new OutputFile(path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw CommandException.BadInput(SystemRefusal.Words(failed, $"writing '{path}'"));
        }
    }

    /// <summary>Gives the file its name.</summary>
    public void Keep()
    {
        Stream.Dispose();
        File.Move(this.unfinished, this.path);
    }

    /// <summary>Takes away what was not kept.</summary>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        finally
        {
            File.Delete(this.unfinished);
        }
    }
}
