using System.Collections.Concurrent;

namespace Portolan.Rules.Calendars;

/// <summary>
/// The calendars of a rulebook, each in a file named for it. A file is read when its calendar is first asked for, and once. Safe to use
/// from several threads at once.
/// </summary>
public sealed class CalendarLibrary
{
    private const string Extension = ".yaml";

    /// <summary>Longer names belong to no calendar; this keeps a request from becoming a path.</summary>
    private const int MaximumIdLength = 8;

    private readonly string folder;
    private readonly ConcurrentDictionary<string, Lazy<WorkingCalendar?>> calendars = new(StringComparer.Ordinal);

    private CalendarLibrary(string folder)
    {
        this.folder = folder;
    }

    /// <summary>Opens a folder of calendars; reads nothing yet.</summary>
    /// <param name="folder">The folder, by convention <c>rulebook/calendars</c>.</param>
    public static CalendarLibrary Load(string folder) => new(folder);

    /// <summary>The names of the calendars that the folder holds, in ordinal order. Lists the folder at each call.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public IReadOnlyList<string> Ids =>
    [
        .. Directory.EnumerateFiles(folder, "*" + Extension)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A calendar, or null where the folder has none of that name.</summary>
    /// <param name="id">Its name in capitals: <c>FR</c>, <c>ECB</c>.</param>
    /// <exception cref="RulebookException">Its file cannot be used.</exception>
    public WorkingCalendar? Find(string id)
    {
        if (id.Length is 0 or > MaximumIdLength || !id.All(char.IsAsciiLetterUpper)) return null;
        return calendars.GetOrAdd(id, static (wanted, library) => new Lazy<WorkingCalendar?>(() => library.Read(wanted)), this).Value;
    }

    /// <summary>A calendar.</summary>
    /// <param name="id">Its name in capitals: <c>FR</c>, <c>ECB</c>.</param>
    /// <exception cref="KeyNotFoundException">The folder has no calendar of that name; the message lists those it has.</exception>
    /// <exception cref="RulebookException">Its file cannot be used.</exception>
    public WorkingCalendar Get(string id) =>
        Find(id) ?? throw new KeyNotFoundException($"no calendar '{id}' (expected one of {string.Join(", ", Ids)})");

    private WorkingCalendar? Read(string id)
    {
        var path = Path.Combine(folder, id + Extension);
        return File.Exists(path) ? CalendarFile.Read(path, id) : null;
    }
}
