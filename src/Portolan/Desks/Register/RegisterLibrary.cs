using System.Collections.Concurrent;
using Portolan.Formats;
using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>
/// The snapshots at hand: files of the project's own format in one or more folders. Listing reads first lines only; a snapshot
/// is read when it is asked for, and once.
/// </summary>
public sealed class RegisterLibrary
{
    private readonly ConcurrentDictionary<string, Lazy<RegisterSnapshot>> snapshots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(DateOnly?, DateOnly?), Lazy<RegisterDiff>> diffs = new();

    private RegisterLibrary(ValueList<RegisterFile> files, ValueList<InputError> unreadable)
    {
        Files = files;
        Unreadable = unreadable;
    }

    /// <summary>The files, newest first, then by kind. Where two folders hold the same kind and day, the later folder's counts.</summary>
    public ValueList<RegisterFile> Files { get; }

    /// <summary>Files of the folders that are no snapshots, with the reason. They do not keep the others from being used.</summary>
    public ValueList<InputError> Unreadable { get; }

    /// <summary>Looks through folders; one that does not exist counts as empty.</summary>
    /// <param name="folders">The project's folder <c>register/</c> first, then those of the user.</param>
    public static RegisterLibrary In(params string[] folders)
    {
        var files = new Dictionary<(RegisterKind, DateOnly?), RegisterFile>();
        var unreadable = new List<InputError>();
        foreach (var path in folders.Where(Directory.Exists).SelectMany(Snapshots))
        {
            try
            {
                var file = new RegisterFile(path, RegisterReader.ReadHeading(path));
                files[(file.Heading.Kind, file.Heading.Date)] = file;
            }
            catch (InputException refusal)
            {
                unreadable.Add(refusal.Error with { Source = path });
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                unreadable.Add(new InputError(path, 0, 0, 0, failure.Message, "a file that can be read"));
            }
        }
        var ordered = files.Values.OrderByDescending(file => file.Heading.Date).ThenBy(file => file.Heading.Kind);
        return new RegisterLibrary([.. ordered], [.. unreadable]);
    }

    /// <summary>The newest snapshot of a kind; null where there is none.</summary>
    /// <exception cref="InputException">The file is damaged or truncated.</exception>
    public RegisterSnapshot? Latest(RegisterKind kind) => Open(Files.FirstOrDefault(file => file.Heading.Kind == kind));

    /// <summary>The snapshot of a kind taken on a day; null where there is none.</summary>
    /// <exception cref="InputException">The file is damaged or truncated.</exception>
    public RegisterSnapshot? Find(RegisterKind kind, DateOnly date) =>
        Open(Files.FirstOrDefault(file => file.Heading.Kind == kind && file.Heading.Date == date));

    /// <summary>The snapshot of a kind that was the newest on a day; null where the first was taken later.</summary>
    /// <exception cref="InputException">The file is damaged or truncated.</exception>
    public RegisterSnapshot? AsOf(RegisterKind kind, DateOnly date) =>
        Open(Files.FirstOrDefault(file => file.Heading.Kind == kind && file.Heading.Date <= date));

    /// <summary>What happened from one snapshot of CASPS to the next; compared when it is first asked for, and once.</summary>
    /// <param name="before">The earlier snapshot, of this library.</param>
    /// <param name="after">The later one, of this library.</param>
    public RegisterDiff Between(RegisterSnapshot before, RegisterSnapshot after) =>
        this.diffs.GetOrAdd((before.Date, after.Date), _ => new Lazy<RegisterDiff>(() => RegisterDiff.Between(before, after))).Value;

    private RegisterSnapshot? Open(RegisterFile? file) =>
        file is null ? null : snapshots.GetOrAdd(file.Path, _ => new Lazy<RegisterSnapshot>(file.Open)).Value;

    private static IEnumerable<string> Snapshots(string folder) =>
        Directory.EnumerateFiles(folder, "*.ndjson").Order(StringComparer.Ordinal);
}
