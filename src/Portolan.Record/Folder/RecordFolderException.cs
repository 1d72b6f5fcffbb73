namespace Portolan.Record.Folder;

/// <summary>A folder could not be used as a record. Nothing in it was changed.</summary>
/// <param name="fault">Why.</param>
/// <param name="message">What, where, and what was expected.</param>
/// <param name="inner">The cause, if there is one.</param>
public sealed class RecordFolderException(RecordFault fault, string message, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>Why.</summary>
    public RecordFault Fault { get; } = fault;

    internal static RecordFolderException Damaged(string file, long entry, string what) =>
        new(RecordFault.Damaged, $"{file}: entry {entry} {what}; the record was left as it is");
}
