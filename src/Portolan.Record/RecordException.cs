namespace Portolan.Record;

/// <summary>A record could not be opened, read or written to. Unless the fault says otherwise nothing was changed.</summary>
/// <param name="fault">Why.</param>
/// <param name="message">What, where, and what was expected.</param>
/// <param name="inner">The cause, if there is one.</param>
public sealed class RecordException(RecordFault fault, string message, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>Why.</summary>
    public RecordFault Fault { get; } = fault;

    internal static RecordException Damaged(string place, long entry, string what) =>
        new(RecordFault.Damaged, $"{place}: entry {entry} {what}; the record was left as it is");
}
