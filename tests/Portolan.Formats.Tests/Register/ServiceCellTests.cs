using FsCheck;
using FsCheck.Fluent;
using Portolan.Formats.Register;
using Portolan.Formats.Register.Cells;

namespace Portolan.Formats.Tests.Register;

public class ServiceCellTests
{
    private static readonly string[] Texts =
    [
        "providing custody and administration of crypto-assets on behalf of clients",
        "operation of a trading platform for crypto-assets",
        "exchange of crypto-assets for funds",
        "exchange of crypto-assets for other crypto-assets",
        "execution of orders for crypto-assets on behalf of clients",
        "placing of crypto-assets",
        "reception and transmission of orders for crypto-assets on behalf of clients",
        "providing advice on crypto-assets",
        "providing portfolio management on crypto-assets",
        "providing transfer services for crypto-assets on behalf of clients",
    ];

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(30);

    private static readonly string[] Separators = ["|", " | ", ";", "; ", ", ", "/", ".", ". ", " I ", "\n", "\r\n", " ", "", "\t",
        "\u00A0|"];

    [Fact]
    public void Any_combination_of_services_with_any_letters_and_separators_comes_back_as_that_set()
    {
        var mention = from service in Gen.Choose(0, 9)
                      from style in Gen.Choose(0, 5)
                      from separator in Gen.Elements(Separators)
                      from upper in Gen.Elements(true, false)
                      select (service, style, separator, upper);
        Prop.ForAll(mention.NonEmptyListOf().ToArbitrary(), list =>
        {
            var mentions = list.DistinctBy(item => item.service).ToList();
            var cell = string.Concat(mentions.Select((item, index) =>
                (index == 0 ? "" : item.separator) + Marked(item.service, item.style, item.upper)));
            var read = ServiceCell.Read(cell).Value;
            string.Concat(read.Known).ShouldBe(string.Concat(mentions.Select(item => (char)('a' + item.service)).Order()), cell);
            read.Doubtful.ShouldBeEmpty(cell);
            read.Unread.ShouldBeEmpty(cell);
        }).Check(Thorough);
    }

    [Fact]
    public void Reading_never_fails_and_never_invents_a_service_that_no_part_names()
    {
        var piece = Gen.Elements(
            "a", "b.", "(c)", "I", "exchange", "of", "crypto-assets", "for", "other", "funds", "custody", "providing", "|", ";", "\n",
            "clientse", "behalf", "xyz", ".", "\uFFFD", "advice", "orders");
        Prop.ForAll(piece.ListOf().ToArbitrary(), list =>
        {
            var read = ServiceCell.Read(string.Join(' ', list)).Value;
            read.Known.Intersect(read.Doubtful.Select(doubt => doubt.Service)).ShouldBeEmpty();
            if (read.Known.Contains(Service.Placing) || read.Known.Contains(Service.Transfer)) throw new ShouldAssertException("invented");
        }).Check(Thorough);
    }

    [Theory]
    [InlineData("c. exchange of crypto-assets for funds", "c", "")]
    [InlineData("(c) exchange of crypto-assets for funds\n(j) providing transfer services for crypto-assets on behalf of clients", "cj",
        "services-line-break,services-separator")]
    [InlineData("c.\texchange of crypto-assets for funds", "c", "services-tab")]
    [InlineData("h.providing advice on crypto-assets;", "h", "")]
    [InlineData("exchange of crypto-assets for funds | placing of crypto-assets", "cf", "services-no-letters: c, f")]
    [InlineData("c. exchange of crypto-assets for funds | placing of crypto-assets", "cf", "service-letter-missing: f")]
    [InlineData("Exchange between crypto assets and fiat currency/ Exchange between crypto assets", "cd",
        "services-separator,services-no-letters: c, d,service-spelling: c (Exchange between crypto assets and fiat currency)," +
        "service-spelling: d (Exchange between crypto assets)")]
    [InlineData("e. execution of orders on behalf of clients", "e", "service-spelling: e (execution of orders on behalf of clients)")]
    [InlineData("g. reception and transmission of client orders", "g", "service-spelling: g (reception and transmission of client orders)")]
    [InlineData("d. Exchange for crypto-assets for other crypto-assets", "d",
        "service-spelling: d (Exchange for crypto-assets for other crypto-assets)")]
    [InlineData("h. providing advise on crypto-assets", "h", "service-spelling: h (providing advise on crypto-assets)")]
    [InlineData("d. exchange of crypto-assets for other | | e. execution of orders for crypto-assets on behalf of clients", "de",
        "services-empty-segment: 1,service-cut-short: d (d. exchange of crypto-assets for other)")]
    [InlineData("exchange of crypto-assets for oth", "d",
        "services-no-letters: d,service-cut-short: d (exchange of crypto-assets for oth)")]
    [InlineData("c. exchange of crypto-assets", "c", "service-cut-short: c (c. exchange of crypto-assets)")]
    [InlineData("j. providing transfer services", "j", "service-cut-short: j (j. providing transfer services)")]
    [InlineData("b. operation of a trading platform for crypto-assetse execution of orders for crypto-assets on behalf of clients", "be",
        "services-run-together: e execution of orders for crypto-assets on behalf of clients")]
    [InlineData("f. placing of crypto-assets I h. providing advice on crypto-assets", "fh",
        "services-run-together: h. providing advice on crypto-assets")]
    [InlineData("placing of crypto-assets I i. providing portfolio management on crypto-assets", "fi",
        "services-run-together: i. providing portfolio management on crypto-assets,service-letter-missing: f")]
    [InlineData("reception and transmission of orders for crypto-assets  providing advice on crypto-assets on behalf of clients", "gh",
        "services-run-together: providing advice on crypto-assets,service-misplaced-words: on behalf of clients," +
        "services-no-letters: g, h," +
        "service-cut-short: g (reception and transmission of orders for crypto-assets)")]
    [InlineData("f. placing of crypto-assets | f. placing of crypto-assets", "f", "service-repeated: f")]
    [InlineData("a | c | I", "aci", "service-text-missing: a,service-text-missing: c,service-text-missing: i")]
    public void A_list_of_one_meaning_is_read_and_its_flaws_are_told(string cell, string known, string flaws)
    {
        var read = ServiceCell.Read(cell);
        string.Concat(read.Value.Known).ShouldBe(known);
        read.Value.Doubtful.ShouldBeEmpty();
        read.Value.Unread.ShouldBeEmpty();
        Told(read).ShouldBe(flaws);
    }

    [Fact]
    public void Where_letter_and_text_contradict_each_other_both_are_doubtful()
    {
        var read = ServiceCell.Read(
            "a. providing custody and administration of crypto-assets on behalf of clients | e. placing of crypto-assets");
        string.Concat(read.Value.Known).ShouldBe("a");
        read.Value.Doubtful.ShouldBe(
            [new(Service.Execution, IssueCode.ServiceContradiction), new(Service.Placing, IssueCode.ServiceContradiction)]);
        read.Value.About(Service.Execution).ShouldBe(Certainty.Doubtful);
        read.Value.About(Service.Advice).ShouldBe(Certainty.NotListed);
    }

    [Fact]
    public void A_contradicted_service_that_is_listed_clearly_elsewhere_is_certain()
    {
        var read = ServiceCell.Read("e. execution of orders for crypto-assets on behalf of clients|e. placing of crypto-assets").Value;
        string.Concat(read.Known).ShouldBe("e");
        read.Doubtful.Select(doubt => doubt.Service).ShouldBe([Service.Placing]);
    }

    [Fact]
    public void A_text_cut_where_two_services_still_fit_leaves_both_in_doubt()
    {
        var read = ServiceCell.Read("exchange of crypto-assets for");
        read.Value.Doubtful.Select(doubt => doubt.Service).ShouldBe([Service.ExchangeForFunds, Service.ExchangeForCryptoAssets]);
        Told(read).ShouldBe("service-cut-ambiguous: c, d (exchange of crypto-assets for)");
    }

    [Fact]
    public void A_letter_with_a_text_that_is_no_service_is_doubtful()
    {
        var read = ServiceCell.Read("f. underwriting of tokens | h. providing advice on crypto-assets");
        string.Concat(read.Value.Known).ShouldBe("h");
        read.Value.Doubtful.ShouldBe([new(Service.Placing, IssueCode.ServiceLetterAlone)]);
        Told(read).ShouldBe("service-letter-alone: f (f. underwriting of tokens)");
    }

    [Fact]
    public void Text_that_is_no_service_is_reported_and_leaves_the_rest_unknown()
    {
        var read = ServiceCell.Read("h. providing advice on crypto-assets | lending against collateral");
        read.Value.Unread.ShouldBe(["lending against collateral"]);
        read.Value.About(Service.Advice).ShouldBe(Certainty.Listed);
        read.Value.About(Service.Custody).ShouldBe(Certainty.Unknown);
        Told(read).ShouldBe("services-left-over: lending against collateral");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("n/a")]
    public void A_blank_list_says_nothing_about_services(string cell)
    {
        var read = ServiceCell.Read(cell);
        read.Value.ShouldBe(ServiceList.NotStated);
        read.Value.About(Service.Custody).ShouldBe(Certainty.Unknown);
    }

    [Fact]
    public void A_long_hostile_list_is_read_in_linear_time()
    {
        var cell = string.Concat(Enumerable.Repeat("providing a of exchange ", RegisterLimits.CellLength / 24));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        ServiceCell.Read(cell);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static string Marked(int service, int style, bool upper)
    {
        var letter = ((char)('a' + service)).ToString();
        var text = upper ? char.ToUpperInvariant(Texts[service][0]) + Texts[service][1..] : Texts[service];
        return style switch
        {
            0 => $"{letter}. {text}",
            1 => $"({letter}) {text}",
            2 => $"{letter}.{text}",
            3 => $"{letter}) {text}",
            4 => $"{letter}.\t{text}",
            _ => text,
        };
    }

    private static string Told(ServiceCell read) =>
        string.Join(',', read.Issues.Select(flaw => flaw.Outcome.Length == 0 ? flaw.Code.Id : $"{flaw.Code}: {flaw.Outcome}"));
}
