using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests.Law;

public class ActCatalogueTests
{
    private static readonly ActCatalogue Acts = ActCatalogue.Open(Path.Combine(RealRulebook.Folder, "acts"));

    [Theory]
    [InlineData("65")]
    [InlineData("65(1)(a)")]
    [InlineData("3(1)(16)(j)")]
    [InlineData("143(3)")]
    [InlineData("110a(4)")]
    [InlineData("Annex IV")]
    public void Mica_has_the_provisions_that_it_has(string number) => Acts.Find(Celex.Mica)!.Has(number).ShouldBeTrue();

    [Theory]
    [InlineData("65(5)", "65")]
    [InlineData("65(1)(e)", "65(1)")]
    [InlineData("150", null)]
    [InlineData("Annex VII", null)]
    public void Mica_lacks_the_provisions_that_it_lacks(string number, string? nearest)
    {
        Acts.Find(Celex.Mica)!.Has(number).ShouldBeFalse();
        Acts.Find(Celex.Mica)!.NearestAbove(number).ShouldBe(nearest);
    }

    [Fact]
    public void Provisions_have_the_order_of_the_act_and_not_of_their_digits()
    {
        var mica = Acts.Find(Celex.Mica)!;
        string[] expected = ["3(1)(16)(j)", "9(2)", "59", "65(1)", "65(1)(a)", "65(4)", "110a(4)", "143(3)", "Annex IV"];
        expected.OrderDescending(StringComparer.Ordinal).OrderBy(mica.PlaceOf).ShouldBe(expected);
        mica.PlaceOf("1").ShouldBe(0);
        mica.PlaceOf("65(5)").ShouldBe(-1);
    }

    [Theory]
    [InlineData("65(5)", "65 has (1) to (4)")]
    [InlineData("65(1)(e)", "65(1) has (a) to (d)")]
    [InlineData("9(3)", "9 has (1) and (2)")]
    [InlineData("Annex IV(1)", "Annex IV has no parts")]
    [InlineData("150", "it has 1 to 149 and Annex I to Annex VI")]
    public void What_exists_beside_a_provision_that_does_not_is_named(string number, string expected) =>
        Acts.Find(Celex.Mica)!.DescribeNearest(number).ShouldBe(expected);

    [Fact]
    public void Every_act_file_can_be_read_and_names_its_act()
    {
        var files = Directory.GetFiles(Path.Combine(RealRulebook.Folder, "acts"), "*.txt");
        files.Length.ShouldBe(45);
        foreach (var file in files)
        {
            var celex = Celex.Parse(Path.GetFileNameWithoutExtension(file));
            var act = Acts.Find(celex).ShouldNotBeNull();
            act.Celex.ShouldBe(celex);
            act.Count.ShouldBeGreaterThan(3, file);
            act.FrenchTitle.ShouldNotBe(act.Title, "a line title-fr: is missing");
        }
    }

    [Fact]
    public void The_provisions_are_those_of_the_list_they_were_taken_from()
    {
        var list = RealData.Require("../law/provisions.tsv");
        var listed = File.ReadLines(list).Skip(1).Select(line => line.Split('\t')).GroupBy(cells => cells[0], cells => cells[2]);
        foreach (var act in listed)
        {
            var held = Acts.Find(Celex.Parse(act.Key)).ShouldNotBeNull();
            act.Where(number => !held.Has(number)).ShouldBeEmpty(act.Key);
            held.Count.ShouldBe(act.Distinct().Count(), act.Key);
        }
    }

    [Theory]
    [InlineData("32024R1774", "10(2)", "RTS ICT risk 10(2)", "RTS risque TIC 10(2)")]
    [InlineData("32023R1114", "Annex IV", "MiCA Annex IV", "MiCA annexe IV")]
    [InlineData("32016R0679", "33(1)", "GDPR 33(1)", "RGPD 33(1)")]
    [InlineData("32014L0065", "1", "32014L0065 1", "32014L0065 1")]
    public void A_provision_is_cited_in_the_language(string act, string number, string english, string french)
    {
        var provision = new Provision(Celex.Parse(act), number);
        Acts.CiteIn(Language.English)(provision).ShouldBe(english);
        Acts.Cite(provision).ShouldBe(english);
        Acts.CiteIn(Language.French)(provision).ShouldBe(french);
    }

    [Fact]
    public void An_act_that_is_not_held_is_null() => Acts.Find(Celex.Parse("32014L0065")).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("32023r1114")]
    [InlineData("32023R111")]
    [InlineData("52023R1114")]
    [InlineData("3202XR1114")]
    public void What_is_no_celex_number_is_refused(string text) => Celex.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void An_act_without_French_names_goes_by_its_English_ones_and_keeps_its_provisions()
    {
        var folder = Directory.CreateTempSubdirectory("portolan-acts-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "32023R1114.txt"), "act: 32023R1114\nshort: MiCA\ntitle: Markets\nversion: of a day\nsource: ours\n\n1: (1) (2)\n");
            var act = ActCatalogue.Open(folder.FullName).Find(Celex.Mica).ShouldNotBeNull();
            act.FrenchTitle.ShouldBe("Markets");
            act.FrenchShortName.ShouldBe("MiCA");
            act.Count.ShouldBe(3);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
