namespace Portolan.Record.Events;

/// <summary>Nothing was recorded, since somebody else wrote to the stream.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Expected">The version that the writer had seen.</param>
/// <param name="Actual">The version that the stream has.</param>
public sealed record VersionConflict(StreamId Stream, ExpectedVersion Expected, long Actual) : AppendAnswer;
