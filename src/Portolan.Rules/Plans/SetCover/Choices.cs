namespace Portolan.Rules.Plans.SetCover;

/// <summary>What is settled about each candidate of a matrix, kept in accord with the prerequisites.</summary>
internal sealed class Choices
{
    private readonly CoverMatrix matrix;
    private readonly Choice[] choices;

    public Choices(CoverMatrix matrix)
        : this(matrix, new Choice[matrix.CandidateCount], 0)
    {
    }

    private Choices(CoverMatrix matrix, Choice[] choices, long cost)
    {
        this.matrix = matrix;
        this.choices = choices;
        Cost = cost;
    }

    /// <summary>What the chosen candidates cost.</summary>
    public long Cost { get; private set; }

    /// <summary>
    /// Whether nothing accords with what is settled: a candidate would be chosen and left out, or a demand has no candidate left.
    /// </summary>
    public bool IsContradictory { get; private set; }

    public Choice this[int candidate] => choices[candidate];

    public Choices Copy() => new(matrix, (Choice[])choices.Clone(), Cost);

    /// <summary>Chooses a candidate and all that it rests on.</summary>
    public void Choose(int candidate)
    {
        for (var at = candidate; at != CoverMatrix.None && choices[at] != Choice.Chosen; at = matrix.Prerequisites[at])
        {
            IsContradictory |= choices[at] == Choice.Banned;
            choices[at] = Choice.Chosen;
            Cost += matrix.Costs[at];
        }
    }

    /// <summary>Leaves out a candidate and all that rests on it.</summary>
    public void Ban(int candidate)
    {
        IsContradictory |= choices[candidate] == Choice.Chosen;
        choices[candidate] = Choice.Banned;
        if (!matrix.HasPrerequisites) return;
        for (var other = candidate + 1; other < choices.Length; other++)
        {
            var above = matrix.Prerequisites[other];
            if (above == CoverMatrix.None || choices[above] != Choice.Banned) continue;
            IsContradictory |= choices[other] == Choice.Chosen;
            choices[other] = Choice.Banned;
        }
    }

    /// <summary>Chooses every candidate that is the last one left for some demand.</summary>
    public void ChooseEssentials()
    {
        for (var demand = 0; demand < matrix.DemandCount && !IsContradictory; demand++)
        {
            var (open, isCovered) = (0, false);
            var last = CoverMatrix.None;
            foreach (var candidate in matrix.CandidatesOf[demand])
            {
                if (choices[candidate] == Choice.Banned) continue;
                isCovered |= choices[candidate] == Choice.Chosen;
                last = candidate;
                open++;
            }
            if (open == 0) IsContradictory = true;
            else if (open == 1 && !isCovered) Choose(last);
        }
    }
}
