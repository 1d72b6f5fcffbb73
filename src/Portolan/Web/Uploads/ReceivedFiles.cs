using System.Globalization;
using Microsoft.AspNetCore.Http;
using Portolan.CommandLine;

namespace Portolan.Web.Uploads;

/// <summary>Files that came with a form, under their names in a folder of their own that is gone with the request.</summary>
internal sealed class ReceivedFiles : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portolan-");

    /// <summary>The folder.</summary>
    public string Folder => this.folder.FullName;

    /// <summary>Writes them.</summary>
    /// <param name="files">The files.</param>
    /// <param name="maxFile">The longest, in bytes.</param>
    /// <returns>Their paths from the folder, by the names of their inputs.</returns>
    /// <exception cref="CommandException">One is too long or empty.</exception>
    public async Task<IReadOnlyDictionary<string, string>> KeepAsync(IFormFileCollection files, long maxFile)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, file) in files.Index())
        {
            if (file.Length > maxFile) throw CommandException.Usage($"file '{file.FileName}' has {file.Length:N0} bytes (expected at most {maxFile:N0})");
            if (file.Length == 0) throw CommandException.Usage($"file '{file.FileName}' is empty");
            var path = Path.Combine(place.ToString(CultureInfo.InvariantCulture), file.FileName);
            this.folder.CreateSubdirectory(place.ToString(CultureInfo.InvariantCulture));
            await using (var target = File.Create(Path.Combine(Folder, path))) await file.CopyToAsync(target);
            kept[file.Name] = path;
        }
        return kept;
    }

    /// <inheritdoc/>
    public void Dispose() => this.folder.Delete(recursive: true);
}
