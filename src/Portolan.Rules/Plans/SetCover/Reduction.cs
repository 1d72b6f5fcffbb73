namespace Portolan.Rules.Plans.SetCover;

/// <summary>Makes a problem smaller without losing its optimum, until nothing more is found.</summary>
internal static class Reduction
{
    /// <summary>What is left. Candidates that have to be chosen are added to a list, under their numbers in the problem.</summary>
    public static Submatrix Reduce(Submatrix problem, List<int> chosen)
    {
        var current = problem;
        while (true)
        {
            var matrix = current.Matrix;
            var choices = new Choices(matrix);
            choices.ChooseEssentials();
            var implied = ImpliedDemands.Find(matrix);
            new DominatedCandidates(matrix, choices, implied).Ban();
            for (var candidate = 0; candidate < matrix.CandidateCount; candidate++)
            {
                if (choices[candidate] == Choice.Chosen) chosen.Add(current.Candidates[candidate]);
            }
            var left = Submatrix.Left(matrix, choices, implied);
            if (left.Matrix.CandidateCount == matrix.CandidateCount && left.Matrix.DemandCount == matrix.DemandCount) return current;
            var outer = current;
            current = new Submatrix(
                left.Matrix,
                Array.ConvertAll(left.Candidates, candidate => outer.Candidates[candidate]),
                Array.ConvertAll(left.Demands, demand => outer.Demands[demand]));
        }
    }
}
