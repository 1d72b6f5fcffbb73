using Portolan.Desks.Register;

namespace Portolan.Tests.Desks.Register;

public class FirmSearchTests
{
    private static readonly Lazy<FirmSearch<RegisteredFirm>> August = new(() => new FirmSearch<RegisteredFirm>(FirmJoiner.Join(Firms.Carried("2026-08-17"))));

    [Theory]
    [InlineData("5493007WZ7IFULIL8G21", "Bitpanda GmbH")]
    [InlineData(" 5493007wz7ifulil8g21 ", "Bitpanda GmbH")]
    [InlineData("89450036UW3ID72T1M84.", "Ramp Swaps (Ireland) Limited")]
    [InlineData("724500YJVIN0Q94ZZG5", "WEB3 Technology B.V.")]
    [InlineData("societe generale", "SOCIETE GENERALE - FORGE")]
    [InlineData("falkenstein worth", "Raiffeisenbank Falkenstein-Wörth")]
    [InlineData("BELAYER OOD", "Belayer \u041E\u041ED")]
    [InlineData("tyr markets", "TÝR MARKETS AS")]
    [InlineData("hrvatska postanska", "Hrvatska poštanska banka d.d.")]
    [InlineData("crypto.com", "Foris DAX MT Limited")]
    [InlineData("gate malta", "Gate Technology Limited")]
    [InlineData("Bitcoin Suisse LI", "Bitcoin Suisse (Europe) AG")]
    public void The_firm_that_is_meant_stands_first(string query, string name) => August.Value.Find(query).Hits[0].Firm.Name.ShouldBe(name);

    [Fact]
    public void A_shared_LEI_finds_both_firms() =>
        August.Value.Find("984500AB011S3AEF6706").Hits.Select(hit => hit.Firm.Name).ShouldBe(["APLO SAS", "FLOWDESK EUROPE SAS"]);

    [Fact]
    public void Two_letters_are_a_State_only_as_its_whole_code()
    {
        var hits = August.Value.Find("iceland").Hits;
        hits.Single().Firm.Home!.Value.Code.ShouldBe("IS");
        August.Value.Find("is").Hits.ShouldContain(hit => hit.Firm.Name == "Myntkaup ehf.");
    }

    [Theory]
    [InlineData("conbase", "Coinbase")]
    [InlineData("bitvawo", "Bitvavo B.V.")]
    [InlineData("qqqqqqqqq", null)]
    public void Where_nothing_is_found_the_nearest_name_is_suggested(string query, string? suggestion)
    {
        var result = August.Value.Find(query);
        result.Hits.ShouldBeEmpty();
        result.Suggestion.ShouldBe(suggestion);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("???")]
    public void Text_without_words_finds_nothing(string query)
    {
        August.Value.Find(query).Hits.ShouldBeEmpty();
        August.Value.Find(query).Suggestion.ShouldBeNull();
    }

    [Fact]
    public void A_query_of_a_megabyte_is_answered() => August.Value.Find(new string('x', 1 << 20)).Hits.ShouldBeEmpty();
}
