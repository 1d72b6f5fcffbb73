using System.Collections.Concurrent;
using System.Globalization;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>The character classes that RE2 has names for, except scripts, of which .NET carries no data.</summary>
internal static class CharacterClasses
{
    private static readonly ConcurrentDictionary<string, CodePointSet?> Categories = new();

    /// <summary>What <c>\d</c>, <c>\w</c> or <c>\s</c> stands for, by its letter; null for other letters.</summary>
    public static CodePointSet? OfLetter(char letter) => letter switch
    {
        'd' => CodePointSet.Of([('0', '9')]),
        'w' => CodePointSet.Of([('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]),
        's' => CodePointSet.Of([('\t', '\n'), ('\f', '\r'), (' ', ' ')]),
        _ => null,
    };

    /// <summary>What <c>[:name:]</c> stands for; null where there is no such class.</summary>
    public static CodePointSet? OfPosixName(string name) => name switch
    {
        "alnum" => CodePointSet.Of([('0', '9'), ('A', 'Z'), ('a', 'z')]),
        "alpha" => CodePointSet.Of([('A', 'Z'), ('a', 'z')]),
        "ascii" => CodePointSet.Of([('\0', '\x7F')]),
        "blank" => CodePointSet.Of([('\t', '\t'), (' ', ' ')]),
        "cntrl" => CodePointSet.Of([('\0', '\x1F'), ('\x7F', '\x7F')]),
        "digit" => OfLetter('d'),
        "graph" => CodePointSet.Of([('!', '~')]),
        "lower" => CodePointSet.Of([('a', 'z')]),
        "print" => CodePointSet.Of([(' ', '~')]),
        "punct" => CodePointSet.Of([('!', '/'), (':', '@'), ('[', '`'), ('{', '~')]),
        "space" => CodePointSet.Of([('\t', '\r'), (' ', ' ')]),
        "upper" => CodePointSet.Of([('A', 'Z')]),
        "word" => OfLetter('w'),
        "xdigit" => CodePointSet.Of([('0', '9'), ('A', 'F'), ('a', 'f')]),
        _ => null,
    };

    /// <summary>What <c>\p{name}</c> stands for, a general category such as <c>L</c> or <c>Lu</c>; null where there is none.</summary>
    public static CodePointSet? OfCategory(string name) =>
        Categories.TryGetValue(name, out var known) ? known : MakeCategory(name) is { } made ? Categories.GetOrAdd(name, made) : null;

    private static CodePointSet? MakeCategory(string name)
    {
        if (name == "Any") return CodePointSet.Of([]).Complement();
        // Code points that nothing is assigned to have no name in RE2.
        var wanted = Enum.GetValues<UnicodeCategory>()
            .Where(c => c != UnicodeCategory.OtherNotAssigned && (CodeOf(c) == name || name.Length == 1 && CodeOf(c)[0] == name[0]))
            .ToHashSet();
        return wanted.Count == 0 ? null : CodePointSet.Where(point => wanted.Contains(CharUnicodeInfo.GetUnicodeCategory(point)));
    }

    private static string CodeOf(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter => "Lu",
        UnicodeCategory.LowercaseLetter => "Ll",
        UnicodeCategory.TitlecaseLetter => "Lt",
        UnicodeCategory.ModifierLetter => "Lm",
        UnicodeCategory.OtherLetter => "Lo",
        UnicodeCategory.NonSpacingMark => "Mn",
        UnicodeCategory.SpacingCombiningMark => "Mc",
        UnicodeCategory.EnclosingMark => "Me",
        UnicodeCategory.DecimalDigitNumber => "Nd",
        UnicodeCategory.LetterNumber => "Nl",
        UnicodeCategory.OtherNumber => "No",
        UnicodeCategory.SpaceSeparator => "Zs",
        UnicodeCategory.LineSeparator => "Zl",
        UnicodeCategory.ParagraphSeparator => "Zp",
        UnicodeCategory.Control => "Cc",
        UnicodeCategory.Format => "Cf",
        UnicodeCategory.Surrogate => "Cs",
        UnicodeCategory.PrivateUse => "Co",
        UnicodeCategory.ConnectorPunctuation => "Pc",
        UnicodeCategory.DashPunctuation => "Pd",
        UnicodeCategory.OpenPunctuation => "Ps",
        UnicodeCategory.ClosePunctuation => "Pe",
        UnicodeCategory.InitialQuotePunctuation => "Pi",
        UnicodeCategory.FinalQuotePunctuation => "Pf",
        UnicodeCategory.OtherPunctuation => "Po",
        UnicodeCategory.MathSymbol => "Sm",
        UnicodeCategory.CurrencySymbol => "Sc",
        UnicodeCategory.ModifierSymbol => "Sk",
        UnicodeCategory.OtherSymbol => "So",
        _ => "Cn",
    };
}
