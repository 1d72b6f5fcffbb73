using System.CommandLine;
using Portolan.Record;
using Portolan.Record.Folder;

namespace Portolan.CommandLine;

/// <summary>Where records lie: what options say becomes a place here and nowhere else.</summary>
internal static class RecordPlaces
{
    private const string Name = "record";

    /// <summary>The record that a command is about: the one in the data folder.</summary>
    public static RecordPlace Own(ParseResult arguments, CommonOptions options) =>
        new FolderPlace(Path.GetFullPath(Path.Combine(DataFolder.Find(arguments.GetValue(options.Data)), Name)));
}
