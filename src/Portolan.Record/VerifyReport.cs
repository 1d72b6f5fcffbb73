using Portolan.Record.Proof;

namespace Portolan.Record;

/// <summary>What came of verifying a record.</summary>
/// <param name="Entries">How many entries were read and hold.</param>
/// <param name="Root">The root of the tree of those entries.</param>
/// <param name="Checkpoint">The checkpoint that the entries were held against; null where there is none that can be read.</param>
/// <param name="Problems">What is wrong, in the order it was met; empty where everything holds.</param>
public sealed record VerifyReport(long Entries, TreeHash Root, Checkpoint? Checkpoint, IReadOnlyList<VerifyProblem> Problems)
{
    /// <summary>The lowest entry that a problem names, or null.</summary>
    public long? FirstBadEntry => Problems.Min(problem => problem.Entry);
}
