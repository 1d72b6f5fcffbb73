namespace Portolan.Record.Folder;

/// <summary>What opening a record met.</summary>
/// <param name="Entries">How many entries the record has.</param>
/// <param name="Replayed">How many of them were read, as the index snapshot did not have them.</param>
/// <param name="SnapshotRebuilt">Whether the index snapshot was damaged and made again.</param>
/// <param name="Torn">The torn tail that was taken off, if there was one.</param>
public sealed record OpenReport(long Entries, long Replayed, bool SnapshotRebuilt, TornTail? Torn);
