using System.Collections.Concurrent;
using System.Text;
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
            return (new Regex(Translate(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), "");
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return (null, e.Message);
        }
    }

    private static string Translate(string pattern)
    {
        var translated = new StringBuilder(pattern.Length + 16);
        var isMultiline = pattern.Contains("(?", StringComparison.Ordinal) && Regex.IsMatch(pattern, @"\(\?[is]*m");
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var rest = pattern.AsSpan(i);
            if (rest.StartsWith("(?P<") && !inClass)
            {
                translated.Append("(?<");
                i += 3;
            }
            else if (rest[0] == '\\' && rest.Length > 1)
            {
                translated.Append(TranslateEscape(rest[1], inClass));
                i++;
            }
            else if (inClass && rest.StartsWith("[:") && PosixClass(rest) is { } posix)
            {
                translated.Append(posix.Members);
                i += posix.Length - 1;
            }
            else
            {
                // At the end of the text only, not before a last line end as in .NET.
                translated.Append(rest[0] == '$' && !inClass && !isMultiline ? @"\z" : rest[..1]);
                if (rest[0] == '[' && !inClass)
                {
                    inClass = true;
                    i = CopyClassStart(pattern, i, translated);
                }
                else if (rest[0] == ']')
                {
                    inClass = false;
                }
            }
        }
        return translated.ToString();
    }

    /// <summary>A bracket directly after the start of a class is one of its members.</summary>
    private static int CopyClassStart(string pattern, int i, StringBuilder translated)
    {
        if (i + 1 < pattern.Length && pattern[i + 1] == '^')
        {
            translated.Append('^');
            i++;
        }
        if (i + 1 < pattern.Length && pattern[i + 1] == ']')
        {
            translated.Append(@"\]");
            i++;
        }
        return i;
    }

    private static string TranslateEscape(char escaped, bool inClass) => escaped switch
    {
        'd' => inClass ? "0-9" : "[0-9]",
        'w' => inClass ? "0-9A-Za-z_" : "[0-9A-Za-z_]",
        's' => inClass ? @"\t\n\f\r " : @"[\t\n\f\r ]",
        'D' when !inClass => "[^0-9]",
        'W' when !inClass => "[^0-9A-Za-z_]",
        'S' when !inClass => @"[^\t\n\f\r ]",
        _ => "\\" + escaped,
    };

    private static (string Members, int Length)? PosixClass(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(":]");
        if (end < 0) return null;
        var members = rest[2..end] switch
        {
            "alpha" => "A-Za-z",
            "digit" => "0-9",
            "alnum" => "0-9A-Za-z",
            "upper" => "A-Z",
            "lower" => "a-z",
            "space" => @"\t\n\v\f\r ",
            "punct" => @"!-/:-@\[-`{-~",
            "xdigit" => "0-9A-Fa-f",
            "word" => "0-9A-Za-z_",
            _ => null,
        };
        return members is null ? null : (members, end + 2);
    }
}
