namespace Portolan.Rules.Yaml;

/// <summary>Finds the name that was probably meant by a misspelt one.</summary>
internal static class NearestName
{
    /// <summary>Names beyond this length are never compared: the table grows with the product of the lengths.</summary>
    private const int MaximumLength = 100;

    /// <summary>
    /// The known name with the fewest insertions, deletions, replacements and swaps of neighbours, the first of several;
    /// null where that takes more than a third of the letters (but one is always allowed in names of two letters or more).
    /// </summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        if (name.Length is < 2 or > MaximumLength) return null;
        var nearest = known
            .Where(candidate => candidate.Length <= MaximumLength)
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .DefaultIfEmpty()
            .MinBy(candidate => candidate.Distance);
        return nearest.Name is not null && nearest.Distance <= Math.Max(1, name.Length / 3) ? nearest.Name : null;
    }

    /// <summary>Optimal string alignment, capitals and small letters alike.</summary>
    private static int Distance(string first, string second)
    {
        var table = new int[first.Length + 1, second.Length + 1];
        for (var row = 0; row <= first.Length; row++) table[row, 0] = row;
        for (var column = 0; column <= second.Length; column++) table[0, column] = column;
        for (var row = 1; row <= first.Length; row++)
        {
            for (var column = 1; column <= second.Length; column++)
            {
                var change = Same(first[row - 1], second[column - 1]) ? 0 : 1;
                var best = Math.Min(table[row - 1, column] + 1, table[row, column - 1] + 1);
                best = Math.Min(best, table[row - 1, column - 1] + change);
                var swapped = row > 1 && column > 1
                    && Same(first[row - 1], second[column - 2]) && Same(first[row - 2], second[column - 1]);
                if (swapped) best = Math.Min(best, table[row - 2, column - 2] + 1);
                table[row, column] = best;
            }
        }
        return table[first.Length, second.Length];
    }

    private static bool Same(char first, char second) => char.ToLowerInvariant(first) == char.ToLowerInvariant(second);
}
