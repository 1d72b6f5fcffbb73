namespace Portolan.Rules.Plans.SetCover;

/// <summary>The cheapest cover found so far.</summary>
internal sealed class Incumbent(CoverMatrix matrix)
{
    private bool[] cover = [];

    /// <summary>What it costs; before the first cover, more than any.</summary>
    public long Cost { get; private set; } = long.MaxValue;

    /// <summary>The numbers of its candidates, ascending.</summary>
    public IEnumerable<int> Chosen => Enumerable.Range(0, cover.Length).Where(candidate => cover[candidate]);

    /// <summary>Improves a cover, and keeps it where it is cheaper than the one before.</summary>
    /// <param name="settled">What was chosen before.</param>
    /// <param name="left">What was left to cover then.</param>
    /// <param name="chosen">What covers that, as a flag for each candidate left.</param>
    public void Offer(Choices settled, Submatrix left, bool[] chosen)
    {
        var offered = new bool[matrix.CandidateCount];
        for (var candidate = 0; candidate < offered.Length; candidate++) offered[candidate] = settled[candidate] == Choice.Chosen;
        for (var candidate = 0; candidate < chosen.Length; candidate++) offered[left.Candidates[candidate]] |= chosen[candidate];
        var improved = Improvement.Of(matrix, offered);
        var cost = 0L;
        for (var candidate = 0; candidate < improved.Length; candidate++)
        {
            if (improved[candidate]) cost += matrix.Costs[candidate];
        }
        if (cost < Cost) (Cost, cover) = (cost, improved);
    }
}
