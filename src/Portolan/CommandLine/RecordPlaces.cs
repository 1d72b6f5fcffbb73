using System.CommandLine;
using Portolan.Record;
using Portolan.Record.Folder;

namespace Portolan.CommandLine;

/// <summary>Where records lie: what options say becomes a place here and nowhere else.</summary>
internal static class RecordPlaces
{
    private const string Name = "record";

    /// <summary>The record that a command is about: the one in the data folder.</summary>
    public static RecordPlace Own(ParseResult arguments, CommonOptions options) => new FolderPlace(OwnFolder(arguments, options));

    /// <summary>Where the data folder has its record, or would have it.</summary>
    public static string OwnFolder(ParseResult arguments, CommonOptions options) => Path.Combine(Data(arguments, options), Name);

    /// <summary>The record that a question about records is about: the one in the data folder, or the folder itself where that is a record,
    /// such as a backup.</summary>
    public static RecordPlace Asked(ParseResult arguments, CommonOptions options)
    {
        var data = new FolderPlace(Data(arguments, options));
        return data.IsRecord ? data : Own(arguments, options);
    }

    /// <summary>Opens a record for reading.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static async Task<IRecordReader> ReadAsync(this RecordPlace place, CancellationToken cancellation)
    {
        await place.RequireAsync(cancellation);
        return await place.OpenReaderAsync(cancellation);
    }

    /// <summary>Opens a record that there is for writing; what opening mended is said on standard error.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static async Task<IRecordStore> WriteAsync(this RecordPlace place, CancellationToken cancellation)
    {
        await place.RequireAsync(cancellation);
        var store = await place.OpenStoreAsync(cancellation: cancellation);
        if (store is FolderRecord { Report.Torn: { } torn })
        {
            Console.Error.WriteLine(
                $"portolan: a crash left {torn.Bytes} bytes half written before entry {torn.Entry}; they were never acknowledged and are kept in {torn.KeptAs}");
        }
        return store;
    }

    /// <summary>Asks for a record to be there.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static async Task RequireAsync(this RecordPlace place, CancellationToken cancellation)
    {
        if (await place.ExistsAsync(cancellation)) return;
        throw CommandException.BadInput(
            $"there is no record at {place} yet (it begins with the first thing recorded; --data FOLDER names another data folder)");
    }

    private static string Data(ParseResult arguments, CommonOptions options) => Path.GetFullPath(DataFolder.Find(arguments.GetValue(options.Data)));
}
