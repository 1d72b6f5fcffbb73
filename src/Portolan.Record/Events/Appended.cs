namespace Portolan.Record.Events;

/// <summary>The events are in the record and will be there after a crash.</summary>
/// <param name="Entries">Their entries, in the order given, with consecutive numbers and versions.</param>
public sealed record Appended(IReadOnlyList<RecordEntry> Entries) : AppendAnswer;
