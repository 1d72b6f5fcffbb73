using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Portolan.Rules.Rulebooks;

namespace Portolan.CommandLine;

/// <summary>
/// What is said to people, written in English where it stands as an interpolated string, with its pattern and its values kept apart: pages look
/// its French up by the pattern.
/// </summary>
[InterpolatedStringHandler]
public sealed class Sentence
{
    private readonly StringBuilder pattern;
    private readonly List<object> values;

    /// <summary>Begins an empty one; the compiler does so for an interpolated string.</summary>
    /// <param name="literalLength">How many characters stand between the values.</param>
    /// <param name="formattedCount">How many values there are.</param>
    public Sentence(int literalLength, int formattedCount)
    {
        this.pattern = new StringBuilder(literalLength + 3 * formattedCount);
        this.values = new List<object>(formattedCount);
    }

    /// <summary>The words with places for the values, <c>{0}</c> and so on; braces of the words are doubled.</summary>
    public string Pattern => this.pattern.ToString();

    /// <summary>The values, each a text, a number (<see cref="long"/>) whose thousands each language parts its own way, words in both languages, or a sentence.</summary>
    public IReadOnlyList<object> Values => this.values;

    /// <summary>A sentence with values, or with none.</summary>
    public static Sentence Of(Sentence sentence) => sentence;

    /// <summary>A sentence without values.</summary>
    public static Sentence Of(string text)
    {
        var sentence = new Sentence(text.Length, 0);
        sentence.AppendLiteral(text);
        return sentence;
    }

    /// <summary>The end of a sentence about a name that is not there; null where no other is near it.</summary>
    public static Sentence? DidYouMean(string? nearest) => nearest is null ? null : Sentence.Of($"; did you mean '{nearest}'?");

    /// <summary>Adds words.</summary>
    public void AppendLiteral(string text) => this.pattern.Append(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    /// <summary>Adds a part that is said in each language; null is an empty one.</summary>
    public void AppendFormatted(Sentence? part) => Add(part ?? (object)"");

    /// <summary>Adds words that the rulebook has in each language.</summary>
    public void AppendFormatted(LocalisedText words) => Add(words);

    /// <summary>Adds a value as a text of the invariant culture; a number of the format <c>N0</c> stays a number.</summary>
    /// <param name="value">The value; null is an empty one.</param>
    /// <param name="format">How to write it, or null.</param>
    public void AppendFormatted<T>(T value, string? format = null) => Add(value switch
    {
        int number when format == "N0" => (long)number,
        long number when format == "N0" => number,
        IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    });

    /// <summary>The sentence in English.</summary>
    public override string ToString() => Say(Pattern, Language.English);

    /// <summary>The sentence in the words of a pattern.</summary>
    /// <param name="words">The pattern, with the places of <see cref="Pattern"/> in any order.</param>
    /// <param name="language">The language that its values are said in.</param>
    /// <param name="part">Says a part; in English where null.</param>
    public string Say(string words, Language language, Func<Sentence, string>? part = null) =>
        string.Format(CultureInfo.InvariantCulture, words, [.. this.values.Select(value => TextOf(value, language, part))]);

    private static string TextOf(object value, Language language, Func<Sentence, string>? say) => value switch
    {
        Sentence part => say is null ? part.ToString() : say(part),
        LocalisedText words => words.In(language),
        long number => ReportText.Number(number, language),
        _ => (string)value,
    };

    private void Add(object value)
    {
        this.pattern.Append(CultureInfo.InvariantCulture, $"{{{this.values.Count}}}");
        this.values.Add(value);
    }
}
