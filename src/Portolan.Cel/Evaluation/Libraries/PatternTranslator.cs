using System.Globalization;
using System.Text;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>
/// Writes RE2 patterns as .NET patterns of the same meaning, by RE2's syntax page: flags hold to the end of their group, classes are
/// sets of code points where .NET sees UTF-16 units, and what only .NET knows is refused.
/// </summary>
internal sealed class PatternTranslator
{
    /// <summary>RE2 refuses more repetitions than this.</summary>
    private const int MaxRepetitions = 1_000;

    private readonly string pattern;
    private readonly StringBuilder translated;
    private readonly Stack<PatternFlags> outer = new();
    private readonly HashSet<string> names = [];
    private PatternFlags flags;
    private int next;

    private PatternTranslator(string pattern)
    {
        this.pattern = pattern;
        translated = new StringBuilder(pattern.Length + 16);
    }

    /// <summary>The same pattern as .NET writes it.</summary>
    /// <exception cref="FormatException">It is no pattern of RE2, or uses scripts, which .NET has no data of.</exception>
    public static string Translate(string pattern)
    {
        var translator = new PatternTranslator(pattern);
        while (translator.next < pattern.Length) translator.TranslateNext();
        return translator.translated.ToString();
    }

    private ReadOnlySpan<char> Rest => pattern.AsSpan(next);

    private void Put(string text, int taken)
    {
        translated.Append(text);
        next += taken;
    }

    private void TranslateNext()
    {
        switch (Rest[0])
        {
            case '\\': TranslateEscape(); break;
            case '[': TranslateClass(); break;
            case '(': OpenGroup(); break;
            case ')':
                if (outer.TryPop(out var before)) flags = before;
                Put(")", 1);
                break;
            // At the very end of the text, and not before a last line end as in .NET.
            case '$': Put(flags.HasFlag(PatternFlags.Multiline) ? "(?m:$)" : @"\z", 1); break;
            case '^': Put(flags.HasFlag(PatternFlags.Multiline) ? "(?m:^)" : @"\A", 1); break;
            case '.': Put(CodePointSet.Of(flags.HasFlag(PatternFlags.DotTakesLineEnds) ? [] : [('\n', '\n')]).ToNegatedPattern(), 1); break;
            case '{': TranslateBrace(); break;
            case '|' or '*' or '+' or '?': Put(pattern.Substring(next, 1), 1); break;
            default: PutLiteral(TakeRune()); break;
        }
    }

    /// <summary>A character as itself; grouped where it has two units, so that a repetition takes both.</summary>
    private void PutLiteral(int point)
    {
        if (point > char.MaxValue) translated.Append(CultureInfo.InvariantCulture, $"(?:{new Rune(point)})");
        else translated.Append(CultureInfo.InvariantCulture, $@"\u{point:X4}");
    }

    private int TakeRune()
    {
        if (Rest.IsEmpty) throw new FormatException("the pattern stops within a class or an escape sequence");
        if (!Rune.TryGetRuneAt(pattern, next, out var rune)) throw new FormatException("half of a surrogate pair");
        next += rune.Utf16SequenceLength;
        return rune.Value;
    }

    private void OpenGroup()
    {
        outer.Push(flags);
        if (!Rest.StartsWith("(?"))
        {
            Put("(", 1);
        }
        else if (Rest.StartsWith("(?P<") || Rest.StartsWith("(?<"))
        {
            OpenNamedGroup(Rest[2] == 'P' ? 4 : 3);
        }
        else
        {
            next += 2;
            ReadFlags();
        }
    }

    /// <summary>The name is checked and left out, since .NET has its own ideas of names and nothing refers to it.</summary>
    private void OpenNamedGroup(int start)
    {
        var end = Rest.IndexOf('>');
        var name = end < 0 ? "" : Rest[start..end].ToString();
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) throw new FormatException("invalid group name");
        if (!names.Add(name)) throw new FormatException($"two groups are named '{name}'");
        Put("(", end + 1);
    }

    private void ReadFlags()
    {
        var isClearing = false;
        var length = 0;
        for (; length < Rest.Length && Rest[length] is not (':' or ')'); length++)
        {
            if (Rest[length] == '-' && !isClearing)
            {
                isClearing = true;
                continue;
            }
            var flag = FlagOf(Rest[length]);
            flags = isClearing ? flags & ~flag : flags | flag;
        }
        if (length == Rest.Length) throw new FormatException("the pattern stops within flags");
        if (length > 0 && Rest[length - 1] == '-') throw new FormatException("no flag after '-'");
        if (length == 0 && Rest[0] == ')') throw new FormatException("'(?)' sets no flag");
        var toDotNet = flags.HasFlag(PatternFlags.IgnoreCase) ? "(?i" : "(?-i";
        // Without a colon the flags hold to the end of the group around, which is left when that group closes.
        if (Rest[length] == ')') outer.Pop();
        Put(toDotNet + Rest[length], length + 1);
    }

    private static PatternFlags FlagOf(char letter) => letter switch
    {
        'i' => PatternFlags.IgnoreCase,
        'm' => PatternFlags.Multiline,
        's' => PatternFlags.DotTakesLineEnds,
        // Prefers shorter matches, which does not change whether there is one.
        'U' => PatternFlags.None,
        _ => throw new FormatException($"RE2 has no group that starts with '(?{letter}'"),
    };

    private void TranslateBrace()
    {
        var end = Rest.IndexOf('}');
        var counts = end < 0 ? [] : Rest[1..end].ToString().Split(',');
        var isRepetition = counts.Length is 1 or 2 && counts[0].Length > 0 && counts.All(c => c.All(char.IsAsciiDigit));
        if (!isRepetition)
        {
            Put(@"\{", 1);
            return;
        }
        foreach (var count in counts.Where(c => c.Length > 0))
        {
            if (int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times <= MaxRepetitions) continue;
            throw new FormatException($"more than {MaxRepetitions} repetitions");
        }
        Put(Rest[..(end + 1)].ToString(), end + 1);
    }

    private void TranslateEscape()
    {
        var kind = Rest.Length > 1 ? Rest[1] : '\0';
        if (kind is 'A' or 'z' or 'b' or 'B')
        {
            Put(@"\" + kind, 2);
        }
        else if (kind == 'Q')
        {
            var end = Rest.IndexOf(@"\E");
            var literal = Rest[2..(end < 0 ? Rest.Length : end)].ToString();
            next += literal.Length + (end < 0 ? 2 : 4);
            foreach (var rune in literal.EnumerateRunes()) PutLiteral(rune.Value);
        }
        else if (TakeNamedClass(out var isNegated) is { } set)
        {
            translated.Append(isNegated ? set.ToNegatedPattern() : set.ToPattern());
        }
        else
        {
            PutLiteral(TakeEscapedRune());
        }
    }

    /// <summary>The class that <c>\d</c>, <c>\PN</c> and the like stand for, before any negation; null where there is none here.</summary>
    private CodePointSet? TakeNamedClass(out bool isNegated)
    {
        isNegated = false;
        if (Rest.Length < 2 || Rest[0] != '\\') return null;
        var kind = Rest[1];
        isNegated = char.IsAsciiLetterUpper(kind);
        if (kind is not ('p' or 'P'))
        {
            var known = CharacterClasses.OfLetter(char.ToLowerInvariant(kind));
            if (known is not null) next += 2;
            return known;
        }
        next += 2;
        var name = TakeCategoryName();
        if (name.StartsWith('^'))
        {
            isNegated = !isNegated;
            name = name[1..];
        }
        return CharacterClasses.OfCategory(name)
            ?? throw new FormatException($"'{name}' is no general category such as L or Lu (scripts are not known here)");
    }

    private string TakeCategoryName()
    {
        var end = Rest.StartsWith("{") ? Rest.IndexOf('}') : Math.Min(Rest.Length, 1) - 1;
        if (end < 0) throw new FormatException(@"'\p' names no class");
        var name = Rest[0] == '{' ? Rest[1..end] : Rest[..1];
        next += end + 1;
        return name.ToString();
    }

    /// <summary>The character that a backslash and what follows stand for.</summary>
    private int TakeEscapedRune()
    {
        next++;
        var kind = TakeRune();
        switch (kind)
        {
            case 'a': return '\a';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return '\v';
            case 'x': return TakeHex();
            case '0': return TakeOctal(0);
            case >= '1' and <= '7' when Rest.Length > 0 && Rest[0] is >= '0' and <= '7': return TakeOctal(kind - '0');
            case < 0x80 when !char.IsAsciiLetterOrDigit((char)kind): return kind;
            default: throw new FormatException($@"RE2 has no escape sequence '\{new Rune(kind)}'");
        }
    }

    private int TakeOctal(int value)
    {
        for (var digits = 0; digits < 2 && Rest.Length > 0 && Rest[0] is >= '0' and <= '7'; digits++)
        {
            value = value * 8 + (Rest[0] - '0');
            next++;
        }
        return value;
    }

    private int TakeHex()
    {
        var isBraced = Rest.StartsWith("{");
        var end = isBraced ? Rest.IndexOf('}') : 2;
        var digits = end < 0 || end > Rest.Length ? "" : Rest[(isBraced ? 1 : 0)..end];
        var isNumber = int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value);
        if (!isNumber || !Rune.IsValid(value) || digits.Contains('\0'))
        {
            throw new FormatException(@"'\x' needs two hexadecimal digits, or a code point in braces");
        }
        next += isBraced ? end + 1 : end;
        return value;
    }

    private void TranslateClass()
    {
        var isNegated = Rest.StartsWith("[^");
        next += isNegated ? 2 : 1;
        var members = new List<(int From, int To)>();
        // A bracket directly after the start is a member.
        do members.AddRange(TakeMembers());
        while (!Rest.StartsWith("]"));
        next++;
        var set = CodePointSet.Of(members);
        translated.Append(isNegated ? set.ToNegatedPattern() : set.ToPattern());
    }

    private IReadOnlyList<(int From, int To)> TakeMembers()
    {
        if (Rest.StartsWith("[:") && Rest[2..].Contains(":]", StringComparison.Ordinal)) return TakePosixClass().Ranges;
        if (TakeNamedClass(out var isNegated) is { } set) return (isNegated ? set.Complement() : set).Ranges;
        var from = TakeMember();
        if (Rest.Length < 2 || Rest[0] != '-' || Rest[1] == ']') return [(from, from)];
        next++;
        var to = TakeMember();
        return to >= from ? [(from, to)] : throw new FormatException("a range of a class runs backwards");
    }

    private int TakeMember() => Rest.StartsWith(@"\") ? TakeEscapedRune() : TakeRune();

    private CodePointSet TakePosixClass()
    {
        var end = Rest[2..].IndexOf(":]") + 2;
        var isNegated = Rest[2] == '^';
        var name = Rest[(isNegated ? 3 : 2)..end].ToString();
        next += end + 2;
        var set = CharacterClasses.OfPosixName(name) ?? throw new FormatException($"there is no class '[:{name}:]'");
        return isNegated ? set.Complement() : set;
    }
}
