using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>
/// Regular expressions with RE2's meaning that take time in proportion to the text, whatever the pattern: .NET's non-backtracking
/// engine, with the few places rewritten where the two dialects differ.
/// </summary>
internal static class SafePattern
{
    /// <summary>Longer patterns take the engine noticeable time to prepare; none in a rulebook comes near.</summary>
    private const int MaxLength = 1_000;

    /// <summary>How many prepared patterns are kept; those of a rulebook are few, those made from facts must not fill memory.</summary>
    private const int MaxKept = 256;

    private static readonly ConcurrentDictionary<string, (Regex? Regex, string Problem)> Kept = new();

    /// <summary>The prepared pattern; null with the problem in words where it is not one.</summary>
    public static Regex? Get(string pattern, out string problem)
    {
        if (!Kept.TryGetValue(pattern, out var made))
        {
            made = Make(pattern);
            if (Kept.Count >= MaxKept) Kept.Clear();
            Kept[pattern] = made;
        }
        problem = made.Problem;
        return made.Regex;
    }

    private static (Regex? Regex, string Problem) Make(string pattern)
    {
        if (pattern.Length > MaxLength) return (null, $"longer than {MaxLength} characters");
        try
        {
            return (new Regex(PatternTranslator.Translate(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), "");
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or FormatException)
        {
            return (null, e.Message);
        }
    }
}
