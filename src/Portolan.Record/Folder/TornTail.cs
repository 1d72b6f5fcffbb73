namespace Portolan.Record.Folder;

/// <summary>What a crash left half written and opening took off: it was never acknowledged.</summary>
/// <param name="Segment">The name of the segment.</param>
/// <param name="Entry">The number that the first entry in it would have borne.</param>
/// <param name="Bytes">How many bytes were taken off.</param>
/// <param name="KeptAs">The file that keeps them.</param>
public sealed record TornTail(string Segment, long Entry, long Bytes, string KeptAs);
