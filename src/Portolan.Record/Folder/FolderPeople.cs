using Portolan.Record.Privacy;

namespace Portolan.Record.Folder;

/// <summary>Holds the keys of a record's people against themselves and, where it is here, against the master key.</summary>
internal static class FolderPeople
{
    /// <summary>What is wrong, and with which file.</summary>
    public static IEnumerable<(string Path, string What)> Problems(FolderLayout layout, string keyFolder)
    {
        var file = new MasterKeyFile(keyFolder);
        var masters = file.ReadIfThere(out var fault);
        if (fault is not null) yield return (file.Path, fault);
        if (!Directory.Exists(layout.People)) yield break;
        foreach (var path in Directory.EnumerateFileSystemEntries(layout.People).Order(StringComparer.Ordinal))
        {
            if (path == layout.PeopleLock || SecretFiles.IsUnfinished(path)) continue;
            var what = path == layout.PeopleFormat ? FaultOfSet(path, masters) : FaultOfKey(path, layout, masters);
            if (what is not null) yield return (path, what);
        }
    }

    private static string? FaultOfSet(string path, MasterKeys? masters)
    {
        try
        {
            var set = PeopleSet.Read(path);
            return masters is null || masters.Set == set ? null : "is not of the master key";
        }
        catch (RecordException error)
        {
            return error.Message;
        }
    }

    private static string? FaultOfKey(string path, FolderLayout layout, MasterKeys? masters)
    {
        if (!PersonId.TryParse(Path.GetFileNameWithoutExtension(path), out var person) || layout.KeyOf(person) != path) return "is no key of a person";
        try
        {
            var stored = PersonKeyFile.Read(path, person);
            if (stored.Wrapped is { } wrapped) masters?.Unwrap(person, wrapped).Dispose();
            var cutShort = stored is { State: PersonKeyState.Destroyed, Destroyed: null };
            return cutShort ? "was being destroyed when the program ended: forget the person again" : null;
        }
        catch (RecordException error)
        {
            return error.Message;
        }
    }
}
