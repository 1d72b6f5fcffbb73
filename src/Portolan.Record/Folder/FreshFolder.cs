namespace Portolan.Record.Folder;

/// <summary>A folder that is filled beside its place and renamed once it is whole; unless it is kept, nothing of it is left.</summary>
internal sealed class FreshFolder : IDisposable
{
    private readonly string target;
    private readonly List<string> missing = [];
    private bool kept;

    private FreshFolder(string target) => (this.target, Path) = (target, $"{target}.unfinished-{Guid.NewGuid().ToString("n")[..8]}");

    /// <summary>The folder to fill.</summary>
    public string Path { get; }

    /// <summary>Makes the folder that is to be filled, for its owner alone.</summary>
    /// <exception cref="RecordException">The target exists, lies in a record, or no folder may be made there.</exception>
    public static FreshFolder Beside(string target)
    {
        var fresh = new FreshFolder(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(target)));
        fresh.CheckTarget();
        try
        {
            fresh.Make();
            return fresh;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            fresh.Dispose();
            throw new RecordException(RecordFault.CannotWrite, $"{fresh.target} cannot be made: {error.Message}", error);
        }
    }

    /// <summary>Gives the folder its name.</summary>
    public void Keep()
    {
        Directory.Move(Path, this.target);
        this.kept = true;
        DurableFolder.Flush(System.IO.Path.GetDirectoryName(this.target)!);
    }

    /// <summary>Takes everything away again, unless it was kept.</summary>
    public void Dispose()
    {
        if (this.kept) return;
        try
        {
            if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
            foreach (var made in this.missing.Where(Directory.Exists)) Directory.Delete(made);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What failed before is what the caller has to hear.
            return;
        }
    }

    private void CheckTarget()
    {
        if (System.IO.Path.Exists(this.target))
        {
            throw new RecordException(RecordFault.Occupied, $"{this.target} exists: give the name of a folder that is not there yet");
        }
        for (var above = System.IO.Path.GetDirectoryName(this.target); above is not null; above = System.IO.Path.GetDirectoryName(above))
        {
            if (!Directory.Exists(above)) this.missing.Add(above);
            else if (new FolderPlace(above).IsRecord)
            {
                throw new RecordException(RecordFault.Occupied, $"{this.target} lies inside the record {above}: give a place outside it");
            }
        }
    }

    private void Make()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        OwnerOnly.CreateFolder(Path);
    }
}
