using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portolan.Tests.Web;

/// <summary>Finds the sentences of refusals in a source file, by their patterns: <c>{0}</c> and so on for the holes of an interpolated string.</summary>
/// <param name="text">The source.</param>
internal sealed partial class RefusalSource(string text)
{
    private readonly List<string> patterns = [];
    private readonly List<string> mixed = [];
    private int place;

    /// <summary>The patterns, in their order.</summary>
    public IReadOnlyList<string> Patterns => this.patterns;

    /// <summary>Arguments with words in them that are not one string, so that they have no pattern.</summary>
    public IReadOnlyList<string> Mixed => this.mixed;

    /// <summary>Reads a source.</summary>
    public static RefusalSource Of(string text)
    {
        var source = new RefusalSource(text);
        foreach (Match opening in Opening().Matches(text)) source.Read(opening.Index + opening.Length);
        return source;
    }

    private void Read(int begin)
    {
        this.place = begin;
        var pattern = new StringBuilder();
        var holes = 0;
        do
        {
            SkipSpace();
            if (!AtString()) break;
            ReadString(pattern, ref holes);
            SkipSpace();
        }
        while (Take('+'));
        if (text[this.place] == ')' && pattern.Length > 0) this.patterns.Add(pattern.ToString());
        else if (Argument(begin) is var other && other.Contains('"', StringComparison.Ordinal)) this.mixed.Add(other);
    }

    private bool AtString() => text[this.place] == '"' || (text[this.place] == '$' && text[this.place + 1] == '"');

    private void ReadString(StringBuilder pattern, ref int holes)
    {
        var interpolated = Take('$');
        this.place++;
        while (!Take('"'))
        {
            var letter = text[this.place++];
            if (letter == '\\') pattern.Append(Unescape());
            else if (letter is not ('{' or '}')) pattern.Append(letter);
            else if (!interpolated) pattern.Append(letter, 2);
            else if (Take(letter)) pattern.Append(letter, 2);
            else
            {
                SkipTo('}');
                pattern.Append(CultureInfo.InvariantCulture, $"{{{holes++}}}");
            }
        }
    }

    private char Unescape() => text[this.place++] switch
    {
        'n' => '\n',
        var letter and ('"' or '\\') => letter,
        var letter => throw new InvalidOperationException($"the escape \\{letter} is not known here"),
    };

    /// <summary>Goes behind a closing bracket, over strings and brackets within.</summary>
    private void SkipTo(char closing)
    {
        while (!Take(closing))
        {
            if (AtString())
            {
                var holes = 0;
                ReadString(new StringBuilder(), ref holes);
            }
            else if (text[this.place] == '\'') this.place = text.IndexOf('\'', this.place + 2) + 1;
            else if (Take('{')) SkipTo('}');
            else if (Take('(')) SkipTo(')');
            else this.place++;
        }
    }

    private string Argument(int begin)
    {
        this.place = begin;
        SkipTo(')');
        return text[begin..(this.place - 1)];
    }

    private void SkipSpace()
    {
        while (char.IsWhiteSpace(text[this.place])) this.place++;
    }

    private bool Take(char letter)
    {
        if (text[this.place] != letter) return false;
        this.place++;
        return true;
    }

    [GeneratedRegex(@"(?:\b(?:CommandException\.(?:Usage|BadInput)|Sentence\.Of)\(|new (?:Access|Command)Exception\([\w.]+, (?!Sentence\.Of))")]
    private static partial Regex Opening();
}
