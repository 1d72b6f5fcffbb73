using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Rulebooks;

namespace Portolan.Web;

/// <summary>The words of pages: written in English where they stand, in French in <c>Web/Assets/words-french.json</c>.</summary>
public sealed class Words
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> InFrench = new(() => Read("words-french.json"));

    private static readonly Lazy<IReadOnlyDictionary<string, string>> RefusedInFrench = new(() => Read("refusals-french.json"));

    private Words(Language language) => Language = language;

    /// <summary>English.</summary>
    public static Words English { get; } = new(Language.English);

    /// <summary>French.</summary>
    public static Words French { get; } = new(Language.French);

    /// <summary>All words that there are in French, by the English.</summary>
    public static IReadOnlyDictionary<string, string> Catalogue => InFrench.Value;

    /// <summary>All sentences of refusals that there are in French, by their English patterns.</summary>
    public static IReadOnlyDictionary<string, string> Refusals => RefusedInFrench.Value;

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The code of the language, for <c>lang</c>.</summary>
    public string Code => Language == Language.French ? "fr" : "en";

    /// <summary>Words in this language.</summary>
    public string this[string english] => Language == Language.French ? InFrench.Value.GetValueOrDefault(english, english) : english;

    /// <summary>Words that were written elsewhere, such as in the record: in this language where the catalogue has them, or else in English.</summary>
    public Said Of(string english) => Language == Language.English || InFrench.Value.ContainsKey(english) ? new Said(this[english], null) : new Said(english, English.Code);

    /// <summary>Words of the rulebook in this language.</summary>
    public string this[LocalisedText text] => Language == Language.French ? FrenchTypography.Set(text.French) : text.English;

    /// <summary>Words with places for values, <c>{0}</c> and so on.</summary>
    public string Say(string english, params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, this[english], values);

    /// <summary>The colon after a word, which stands apart from it in French.</summary>
    public string Colon => Language == Language.French ? FrenchTypography.Colon : ":";

    /// <summary>Something under its name: <c>Services: a, b</c>.</summary>
    public string Label(string name, string value) => $"{name}{Colon} {value}";

    /// <summary>A refusal in this language, or in English where this language lacks it: what .NET, a file's reader or the solver says.</summary>
    public Said Say(Sentence sentence) => Language == Language.English || Refusals.ContainsKey(sentence.Pattern) ? new Said(TextOf(sentence), null) : new Said(sentence.ToString(), English.Code);

    /// <summary>A day as people read it.</summary>
    public string Day(DateOnly day) => ReportText.Day(day, Language);

    /// <summary>The days on which a rule is law, as people read them.</summary>
    public string Period(Validity days) => days.Until is { } until ? Say("{0} to {1}", Day(days.From), Day(until)) : Say("from {0}", Day(days.From));

    /// <summary>A month as people read it: August 2026.</summary>
    public string Month(DateOnly month)
    {
        var day = Day(new DateOnly(month.Year, month.Month, 2));
        return day[(day.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>A number with its thousands apart.</summary>
    public string Number(long number) => ReportText.Number(number, Language);

    private static Dictionary<string, string> Read(string asset) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(Asset.Read(asset))!.ToDictionary(word => word.Key, word => FrenchTypography.Set(word.Value), StringComparer.Ordinal);

    private string TextOf(Sentence sentence) => sentence.Say(Language == Language.French ? Refusals.GetValueOrDefault(sentence.Pattern, sentence.Pattern) : sentence.Pattern, Language, TextOf);
}
