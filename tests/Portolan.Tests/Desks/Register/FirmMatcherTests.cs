using Portolan.Desks.Register;

namespace Portolan.Tests.Desks.Register;

public class FirmMatcherTests
{
    [Fact]
    public void A_firm_with_a_new_name_is_found_again_by_its_LEI() =>
        MatchedBy(Firms.Row("OKCoin Limited", Firms.LeiA), Firms.Row("OKX Limited", Firms.LeiA))
            .ShouldBe(Portolan.Desks.Register.MatchedBy.Lei);

    [Fact]
    public void A_firm_that_gains_its_LEI_has_not_left() =>
        MatchedBy(Firms.Row("Belayer \u041E\u041ED"), Firms.Row("Belayer OOD", Firms.LeiA))
            .ShouldBe(Portolan.Desks.Register.MatchedBy.NameAndHome);

    [Fact]
    public void A_firm_with_new_name_and_new_LEI_is_found_again_by_its_website() =>
        MatchedBy(Firms.Row("Old SAS", website: "https://www.muster.example/"),
            Firms.Row("New SAS", Firms.LeiA, website: "muster.example/fr"))
            .ShouldBe(Portolan.Desks.Register.MatchedBy.WebsiteAndHome);

    [Fact]
    public void A_website_is_no_sign_between_firms_whose_published_LEIs_contradict_each_other() =>
        Match(Firms.Row("Old SAS", Firms.LeiA[..19], website: "a.example"), Firms.Row("New SAS", Firms.LeiB, website: "a.example"))
            .ShouldBeEmpty();

    [Fact]
    public void A_website_that_two_firms_share_is_no_sign()
    {
        var before = Firms.Join(Firms.Row("Old SAS", website: "a.example"));
        var after = Firms.Join(Firms.Row("New SAS", Firms.LeiA, website: "a.example"),
            Firms.Row("Newer SAS", Firms.LeiB, website: "a.example"));
        FirmMatcher.Match(before, after).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("5493007WZ7IFULIL8G2")]
    [InlineData("5493007WZ7IFULIL8G211")]
    [InlineData("5493007WZ7IFULLI8G21")]
    [InlineData("5493O07WZ7IFULIL8G21")]
    public void A_damaged_LEI_is_recognised_where_another_field_agrees(string damaged)
    {
        MatchedBy(Firms.Row("Old SAS", damaged, commercial: "Muster"), Firms.Row("New SAS", Firms.LeiA, commercial: "MUSTER"))
            .ShouldBe(Portolan.Desks.Register.MatchedBy.DamagedLei);
        Match(Firms.Row("Old SAS", damaged, from: "01/01/2026"), Firms.Row("New SAS", Firms.LeiA)).ShouldBeEmpty();
        Match(Firms.Row("Old SAS", damaged, home: "IE"), Firms.Row("New SAS", Firms.LeiA)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("9.60E+19", true)]
    [InlineData("9,6e19", true)]
    [InlineData("9.61E+19", false)]
    [InlineData("9.60E+18", false)]
    public void The_number_that_a_spreadsheet_makes_of_an_LEI_is_recognised(string published, bool recognised)
    {
        const string digits = "95980020140005000042";
        var lei = Enumerable.Range(0, 97).Select(check => $"{digits[..18]}{check:00}")
            .First(text => Portolan.Formats.Lei.TryParse(text, out _));
        Match(Firms.Row("Old SAS", published), Firms.Row("New SAS", lei)).Count.ShouldBe(recognised ? 1 : 0);
    }

    [Fact]
    public void The_firms_that_share_an_LEI_are_told_apart_by_name()
    {
        var before = Firms.Join(Firms.Row("Flowdesk SAS", Firms.LeiA), Firms.Row("Aplo SAS", Firms.LeiA));
        var after = Firms.Join(Firms.Row("Aplo SAS", Firms.LeiA), Firms.Row("Flowdesk SAS", Firms.LeiA));
        FirmMatcher.Match(before, after).Select(match => (match.Before.Name, match.After.Name))
            .ShouldBe([("Aplo SAS", "Aplo SAS"), ("Flowdesk SAS", "Flowdesk SAS")]);
    }

    [Fact]
    public void One_firm_that_becomes_two_is_matched_with_neither_by_a_sign_that_both_bear()
    {
        var before = Firms.Join(Firms.Row("Muster SAS", Firms.LeiA));
        var after = Firms.Join(Firms.Row("Muster One SAS", Firms.LeiA), Firms.Row("Muster Two SAS", Firms.LeiA));
        FirmMatcher.Match(before, after).ShouldBeEmpty();
    }

    [Fact]
    public void No_firm_is_ever_matched_twice_and_a_firm_with_its_own_LEI_is_always_found_again()
    {
        var random = new Random(20260817);
        for (var round = 0; round < 300; round++)
        {
            var (left, right) = (Firms.Join(RandomRows(random)), Firms.Join(RandomRows(random)));
            var matches = FirmMatcher.Match(left, right);
            matches.Select(match => match.Before.Id).Distinct().Count().ShouldBe(matches.Count);
            matches.Select(match => match.After.Id).Distinct().Count().ShouldBe(matches.Count);
            foreach (var firm in left.Where(firm => firm.Id == firm.Lei?.ToString() && right.Any(other => other.Id == firm.Id)))
            {
                matches.Single(match => match.Before.Id == firm.Id).After.Id.ShouldBe(firm.Id);
            }
        }
    }

    private static string[] RandomRows(Random random)
    {
        string[] names = ["A SAS", "a sas", "B", "C", ""];
        string[] leis = ["", Firms.LeiA, Firms.LeiB, Firms.LeiA[..19], Firms.LeiB + "1", "9.60E+19"];
        string[] homes = ["FR", "DE", ""];
        string[] websites = ["", "a.example", "b.example", "a.example|b.example"];
        return
        [
            .. Enumerable.Range(0, random.Next(7)).Select(_ => Firms.Row(
                random.GetItems(names, 1)[0], random.GetItems(leis, 1)[0], random.GetItems(homes, 1)[0], random.GetItems(websites, 1)[0])),
        ];
    }

    private static Portolan.Desks.Register.MatchedBy MatchedBy(string before, string after) => Match(before, after).Single().By;

    private static Portolan.Formats.ValueList<FirmMatch> Match(string before, string after) =>
        FirmMatcher.Match(Firms.Join(before), Firms.Join(after));
}
