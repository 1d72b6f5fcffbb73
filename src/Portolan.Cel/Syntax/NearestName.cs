namespace Portolan.Cel.Syntax;

/// <summary>Finds the name that somebody probably meant.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate with the fewest insertions, deletions, replacements and swaps of neighbours away, ignoring case; null where
    /// none is within a third of the name's length (at least one). Ties go to the first in ordinal order.
    /// </summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">The names that exist.</param>
    public static string? Among(string name, IEnumerable<string> candidates)
    {
        var allowed = Math.Max(1, name.Length / 3);
        string? nearest = null;
        var best = allowed + 1;
        foreach (var candidate in candidates.OrderBy(c => c, StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) >= best) continue;
            var distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance >= best) continue;
            // One letter for another says nothing: "x" is no misspelling of "a".
            if (name.Length == 1 && distance > 0) continue;
            best = distance;
            nearest = candidate;
        }
        return nearest;
    }

    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if (swapped) current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, current) = (last, current, beforeLast);
        }
        return last[b.Length];
    }
}
