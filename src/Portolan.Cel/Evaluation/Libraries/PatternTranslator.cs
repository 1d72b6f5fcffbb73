using System.Text;
using System.Text.RegularExpressions;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>
/// Rewrites RE2 patterns for .NET where the dialects differ: what <c>$</c>, <c>\d</c>, <c>\w</c> and <c>\s</c> mean, named groups,
/// POSIX classes, and that one character is one code point, which .NET sees as one or two UTF-16 units.
/// </summary>
internal sealed class PatternTranslator
{
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";
    private const string Half = @"\uD800-\uDFFF";
    private readonly string pattern;
    private readonly StringBuilder translated;
    private readonly bool isMultiline;
    private readonly bool dotTakesLineEnds;
    private int next;

    private PatternTranslator(string pattern)
    {
        this.pattern = pattern;
        translated = new StringBuilder(pattern.Length + 16);
        isMultiline = HasFlag('m');
        dotTakesLineEnds = HasFlag('s');
    }

    /// <summary>The same pattern as .NET writes it.</summary>
    /// <exception cref="NotSupportedException">A class names characters that are two UTF-16 units.</exception>
    public static string Translate(string pattern)
    {
        var translator = new PatternTranslator(pattern);
        while (translator.next < pattern.Length) translator.TranslateNext();
        return translator.translated.ToString();
    }

    private ReadOnlySpan<char> Rest => pattern.AsSpan(next);

    private bool HasFlag(char flag) =>
        pattern.Contains("(?", StringComparison.Ordinal) && Regex.IsMatch(pattern, $@"\(\?[imsU]*{flag}");

    private void Put(string text, int taken)
    {
        translated.Append(text);
        next += taken;
    }

    private void TranslateNext()
    {
        if (Rest.StartsWith("(?P<")) Put("(?<", 4);
        else if (Rest[0] == '\\' && Rest.Length > 1) TranslateEscape(Rest[1]);
        else if (Rest[0] == '[') TranslateClass();
        // At the end of the text only, not before a last line end as in .NET.
        else if (Rest[0] == '$') Put(isMultiline ? "$" : @"\z", 1);
        else if (Rest[0] == '.') Put(AnyBut(dotTakesLineEnds ? "" : @"\n"), 1);
        // Grouped, so that a following repetition takes both units.
        else if (Rune.TryGetRuneAt(pattern, next, out var rune) && rune.Utf16SequenceLength == 2) Put($"(?:{rune})", 2);
        else Put(pattern.Substring(next, 1), 1);
    }

    private static string AnyBut(string members) => $"(?:{Pair}|[^{members}{Half}])";

    private void TranslateEscape(char escaped) => Put(escaped switch
    {
        'd' or 'w' or 's' => $"[{Members(escaped)}]",
        'D' or 'W' or 'S' => AnyBut(Members(char.ToLowerInvariant(escaped))),
        _ => "\\" + escaped,
    }, 2);

    private static string Members(char letter) => letter switch
    {
        'd' => "0-9",
        'w' => "0-9A-Za-z_",
        _ => @"\t\n\f\r ",
    };

    private void TranslateClass()
    {
        var isNegated = Rest.StartsWith("[^");
        Put(isNegated ? $"(?:{Pair}|[^" : "[", isNegated ? 2 : 1);
        // A bracket directly after the start is a member.
        if (Rest.StartsWith("]")) Put(@"\]", 1);
        while (next < pattern.Length && Rest[0] != ']') TranslateMember();
        if (next < pattern.Length) Put(isNegated ? $"{Half}])" : "]", 1);
    }

    private void TranslateMember()
    {
        if (char.IsSurrogate(Rest[0])) throw new NotSupportedException("a class may not name characters beyond U+FFFF; use (a|b)");
        if (Rest.StartsWith("[:") && PosixClass() is { } posix) Put(posix.Members, posix.Length);
        else if (Rest[0] == '[') Put(@"\[", 1);
        else if (Rest[0] == '\\' && Rest.Length > 1) Put(Rest[1] is 'd' or 'w' or 's' ? Members(Rest[1]) : "\\" + Rest[1], 2);
        else Put(pattern.Substring(next, 1), 1);
    }

    private (string Members, int Length)? PosixClass()
    {
        var end = Rest.IndexOf(":]");
        if (end < 0) return null;
        var members = Rest[2..end] switch
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
