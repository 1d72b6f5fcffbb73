using System.Text.RegularExpressions;
using Portolan.Web;

namespace Portolan.Tests.Web;

public partial class FrenchTypographyTests
{
    [Theory]
    [InlineData("Échéances: deux; lesquelles? Toutes!", "Échéances\u00a0: deux\u202f; lesquelles\u202f? Toutes\u202f!")]
    [InlineData("Échéances : deux ; lesquelles ?", "Échéances\u00a0: deux\u202f; lesquelles\u202f?")]
    [InlineData("déjà\u00a0: bien", "déjà\u00a0: bien")]
    [InlineData("le texte «{0}» et « {1} »", "le texte «\u00a0{0}\u00a0» et «\u00a0{1}\u00a0»")]
    [InlineData("du {0}: {1}", "du {0}\u00a0: {1}")]
    [InlineData("à 12:00, voir https://example.org/?a=1, id:homes=MT et {0:0.0}", "à 12:00, voir https://example.org/?a=1, id:homes=MT et {0:0.0}")]
    [InlineData("rien à changer", "rien à changer")]
    [InlineData("", "")]
    [InlineData(": au début", ": au début")]
    [InlineData(" ; la suite d'une phrase", "\u202f; la suite d'une phrase")]
    public void Marks_stand_apart_from_the_word_before_them_and_on_its_line(string written, string set)
    {
        FrenchTypography.Set(written).ShouldBe(set);
        FrenchTypography.Set(set).ShouldBe(set);
    }

    [Fact]
    public void Every_french_word_of_a_page_is_set_so()
    {
        var all = Words.Catalogue.Values.Concat(Words.Refusals.Values).ToList();
        all.Where(french => Loose().IsMatch(french)).ShouldBeEmpty();
        all.Count(french => french.Contains("\u00a0:", StringComparison.Ordinal)).ShouldBeGreaterThan(50);
    }

    [GeneratedRegex(@"(?<=.)(?<!\u202f)[;?!](\s|$)|(?<=.)(?<!\u00a0):(\s|$)|(?<!\u00a0)»|«(?!\u00a0)")]
    private static partial Regex Loose();
}
