using System.Text.RegularExpressions;
using Portolan.Web;

namespace Portolan.Tests.Web;

public partial class WordsTests
{
    /// <summary>Every word that a page says by the catalogue is in it, and the catalogue has no word that no page says.</summary>
    [Fact]
    public void Every_word_of_a_page_is_there_in_french()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Portolan"), "*.*", SearchOption.AllDirectories).Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var said = pages.SelectMany(text => Said().Matches(text)).Select(match => match.Groups[1].Value).Distinct().ToList();
        said.Count.ShouldBeGreaterThan(80);
        said.Except(Words.Catalogue.Keys).ShouldBeEmpty();
        var all = string.Concat(pages);
        Words.Catalogue.Keys.Where(word => !all.Contains($"\"{word}\"", StringComparison.Ordinal)).Except(Vocabulary).ShouldBeEmpty();
    }

    [Fact]
    public void Translations_keep_the_places_for_values()
    {
        foreach (var (english, french) in Words.Catalogue) Place().Matches(french).Select(match => match.Value).Order().ShouldBe(Place().Matches(english).Select(match => match.Value).Order(), english);
    }

    /// <summary>Words that pages take from enumerations of the rulebook.</summary>
    private static readonly string[] Vocabulary =
        ["permit", "prohibit", "exempt", "require", "limit", "classify", "alert", "verified", "inference", "secondary", "unverified", "applies", "does not apply", "settled", "contested", "announced", "contradiction", "redundant", "gap"];

    [GeneratedRegex("[wW]ords(?:\\.Say\\(|\\[)\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Said();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
