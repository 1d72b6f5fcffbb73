using System.Text.RegularExpressions;
using Portolan.CommandLine;
using Portolan.Rules.Calendars;
using Portolan.Rules.Rulebooks;
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
        Words.Catalogue.Keys.Where(word => !all.Contains($"\"{word}\"", StringComparison.Ordinal)).Except(Vocabulary).Except(Reasons).ShouldBeEmpty();
    }

    [Fact]
    public void Every_reason_why_a_fact_is_not_known_is_there_in_french()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Portolan", "Desks"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
        var reasons = sources.SelectMany(text => Reason().Matches(text)).Select(match => match.Groups[1].Value).Distinct().ToList();
        reasons.Count.ShouldBeGreaterThan(7);
        reasons.Concat(Reasons).Except(Words.Catalogue.Keys).ShouldBeEmpty();
        Words.French.Of("the register's list of services is blank").ShouldBe(new Said("la liste des services du registre est vide", null));
        Words.French.Of("the supervisor said so").ShouldBe(new Said("the supervisor said so", "en"));
    }

    [Fact]
    public void Translations_keep_the_places_for_values()
    {
        foreach (var (english, french) in Words.Catalogue) Place().Matches(french).Select(match => match.Value).Order().ShouldBe(Place().Matches(english).Select(match => match.Value).Order(), english);
    }

    [Fact]
    public void Every_public_holiday_is_there_in_french()
    {
        var calendars = CalendarLibrary.Load(Path.Combine(Repository.Root, "rulebook", "calendars"));
        var names = calendars.Ids.SelectMany(id => Enumerable.Range(2020, 20).SelectMany(calendars.Get(id).HolidaysIn)).Select(holiday => holiday.Name.English).ToHashSet();
        names.Except(HolidayText.Catalogue.Keys).ShouldBeEmpty();
        HolidayText.Catalogue.Keys.Except(names).ShouldBeEmpty();
        HolidayText.Of(new HolidayName("Workers' Day", "Jum il-Ħaddiem", "mt"), Language.French).ShouldBe("Fête des travailleurs");
        HolidayText.Of(new HolidayName("Labour Day", "1er mai", "fr"), Language.French).ShouldBe("1er mai");
        HolidayText.Of(new HolidayName("Labour Day", "1er mai", "fr"), Language.English).ShouldBe("Labour Day");
    }

    /// <summary>Why a fact is not known, which pages take from facts and from the record.</summary>
    private static readonly string[] Reasons =
    [
        "it is not stated", "the register's list of services is blank", "the register's list of host States is blank", "part of the register's list of services cannot be read",
        "part of the register's list of host States cannot be read",
    ];

    /// <summary>Words that pages take from enumerations and limits of the rulebook.</summary>
    private static readonly string[] Vocabulary =
        ["permit", "prohibit", "exempt", "require", "limit", "classify", "alert", "verified", "inference", "secondary", "unverified", "applies", "does not apply", "settled", "contested", "announced", "contradiction", "redundant", "gap", "users", "EUR", "EUR a day", "transactions a day"];

    [GeneratedRegex("[wW]ords(?:\\.Say\\(|\\[)\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Said();

    [GeneratedRegex("new (?:FactUnknown|ListLeftOpen)\\((?:[\\w.]+, )?\"([^\"]+)\"")]
    private static partial Regex Reason();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
