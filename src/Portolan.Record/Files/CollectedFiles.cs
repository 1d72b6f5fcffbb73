namespace Portolan.Record.Files;

/// <summary>What a collection of unused files did.</summary>
/// <param name="Deleted">The files that were deleted.</param>
/// <param name="Unfinished">How many files were deleted that a crash had left half written.</param>
/// <param name="Young">How many unused files were left, as they are younger than <see cref="GracePeriod"/>.</param>
public sealed record CollectedFiles(IReadOnlyList<StoredFile> Deleted, int Unfinished, int Young)
{
    /// <summary>A file is stored before the event that names it. A day is far more than any import or form takes from the one to the other,
    /// a restart between them included.</summary>
    public static readonly TimeSpan GracePeriod = TimeSpan.FromDays(1);
}
