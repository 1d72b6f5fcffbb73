using System.Text;
using Portolan.Formats.Register;

namespace Portolan.Formats.Tests.Register;

/// <summary>The flaws of the published files, one test each.</summary>
public class CaspFlawTests
{
    [Fact]
    public void A_row_without_flaws_has_no_issues()
    {
        var (entry, issues) = CaspFile.ReadOne();
        issues.ShouldBeEmpty();
        entry.Home.ShouldBe(Country.Parse("AT"));
        entry.Lei.ShouldBe(Lei.Parse(CaspFile.ValidLei));
        entry.LeiPublished.ShouldBeNull();
        entry.AuthorisedFrom.ShouldBe(new DateOnly(2025, 4, 9));
        entry.Services.Known.ShouldBe([Service.ExchangeForFunds]);
        entry.Hosts.Known.ShouldBe([Country.Parse("DE"), Country.Parse("FR")]);
        entry.Websites.Single().Host.ShouldBe("muster.example");
    }

    [Theory]
    [InlineData(" 5493007WZ7IFULIL8G21\u00A0", "lei-spaces")]
    [InlineData("5493 007W Z7IF ULIL 8G21", "lei-spaces")]
    [InlineData("5493007wz7ifulil8g21", "lei-case")]
    [InlineData("5493007WZ7IFULIL8G21.", "lei-punctuation")]
    [InlineData("5493007W-Z7IFULIL8G21", "lei-punctuation")]
    [InlineData("0W2PZJM8\u0425OY22M4GG883", "lei-look-alike")]
    public void An_LEI_with_one_possible_reading_is_repaired(string published, string code)
    {
        var (entry, issues) = CaspFile.ReadOne("ae_lei", published);
        entry.Lei.ShouldNotBeNull();
        entry.LeiPublished.ShouldBe(published);
        issues.ShouldBe([$"{code}: {entry.Lei}"]);
    }

    [Theory]
    [InlineData("9.60E+19", "lei-spreadsheet-number")]
    [InlineData("9,6e19", "lei-spreadsheet-number")]
    [InlineData("5493007WZ7IFULIL8G2", "lei-length")]
    [InlineData("5493007WZ7IFULIL8G211", "lei-length")]
    [InlineData("5493007WZ7IFULIL8G22", "lei-check-digits")]
    [InlineData("5493007WZ7IFULIL8GXX", "lei-characters")]
    [InlineData("5493007WZ7IFULIL8G2\uFFFD", "lei-characters")]
    public void An_LEI_that_cannot_be_read_is_unknown_and_kept_as_published(string published, string code)
    {
        var (entry, issues) = CaspFile.ReadOne("ae_lei", published);
        entry.Lei.ShouldBeNull();
        entry.LeiPublished.ShouldBe(published);
        issues.ShouldBe([code]);
    }

    [Theory]
    [InlineData("", "lei-blank")]
    [InlineData(" ", "lei-blank")]
    public void A_blank_LEI_is_unknown(string published, string code) => CaspFile.ReadOne("ae_lei", published).Issues.ShouldBe([code]);

    [Theory]
    [InlineData("01/12/.2025", "date-mistyped: 2025-12-01")]
    [InlineData("1/12/2025", "date-mistyped: 2025-12-01")]
    [InlineData("01.12.2025", "date-mistyped: 2025-12-01")]
    [InlineData("2025-12-01", "date-mistyped: 2025-12-01")]
    [InlineData("01/12/2025 00:00:00", "date-mistyped: 2025-12-01")]
    public void A_mistyped_date_of_one_meaning_is_repaired(string published, string issue)
    {
        var (entry, issues) = CaspFile.ReadOne("ac_lastupdate", published);
        entry.LastUpdate.ShouldBe(new DateOnly(2025, 12, 1));
        issues.ShouldBe([issue]);
    }

    [Theory]
    [InlineData("01/12/25", "date-two-digit-year")]
    [InlineData("45992", "date-ambiguous")]
    [InlineData("01122025", "date-ambiguous")]
    [InlineData("31/02/2026", "date-impossible")]
    [InlineData("12/31/2025", "date-impossible")]
    [InlineData("01/12/0025", "date-impossible")]
    [InlineData("December 2025", "date-unreadable")]
    [InlineData("01/12/20225", "date-unreadable")]
    [InlineData("", "date-blank")]
    public void A_date_of_several_meanings_or_none_is_unknown(string published, string code)
    {
        var (entry, issues) = CaspFile.ReadOne("ac_lastupdate", published);
        entry.LastUpdate.ShouldBeNull();
        issues.ShouldBe([code]);
    }

    [Fact]
    public void An_authorisation_after_the_day_of_the_register_is_noted()
    {
        var (entry, issues) = CaspFile.ReadOne("ac_authorisationNotificationDate", "28/08/2026", "ac_lastupdate", "28/08/2026");
        entry.AuthorisedFrom.ShouldBe(new DateOnly(2026, 8, 28));
        issues.ShouldBe(["date-after-capture: 2026-08-28", "date-after-capture: 2026-08-28"]);
    }

    [Fact]
    public void An_update_before_the_authorisation_is_noted() =>
        CaspFile.ReadOne("ac_lastupdate", "08/04/2025").Issues.ShouldBe(["date-order: 2025-04-09"]);

    [Fact]
    public void A_blank_end_date_means_that_the_authorisation_lasts()
    {
        var (entry, issues) = CaspFile.ReadOne("ac_authorisationEndDate", " ");
        entry.EndedOn.ShouldBeNull();
        issues.ShouldBe(["cell-only-spaces"]);
    }

    [Fact]
    public void A_blank_host_list_is_unknown_and_not_empty()
    {
        var (entry, issues) = CaspFile.ReadOne("ac_serviceCode_cou", "");
        entry.Hosts.IsStated.ShouldBeFalse();
        entry.Hosts.About(Country.Parse("FR")).ShouldBe(Certainty.Unknown);
        issues.ShouldBe(["hosts-blank"]);
    }

    [Fact]
    public void A_host_list_of_the_home_State_alone_is_known_to_be_empty()
    {
        var (entry, issues) = CaspFile.ReadOne("ac_serviceCode_cou", "AT");
        entry.Hosts.IsStated.ShouldBeTrue();
        entry.Hosts.Known.ShouldBeEmpty();
        entry.Hosts.About(Country.Parse("FR")).ShouldBe(Certainty.NotListed);
        issues.ShouldBe(["host-is-home: AT", "hosts-only-home"]);
    }

    [Theory]
    [InlineData("AT|DE|FR", "DE FR", "host-is-home: AT")]
    [InlineData("DE|EL", "DE GR", "host-greece: GR")]
    [InlineData("DE|Fi", "DE FI", "host-spelling: FI")]
    [InlineData("Germany|France", "DE FR", "host-spelling: DE,host-spelling: FR")]
    [InlineData("DE I FR I  IE", "DE FR IE", "hosts-separator")]
    [InlineData("DE, FR;IE", "DE FR IE", "hosts-separator")]
    [InlineData("DE FR IE", "DE FR IE", "hosts-separator")]
    [InlineData("DE||FR | ", "DE FR", "hosts-empty-segment: 2")]
    [InlineData("DE|FR|DE", "DE FR", "host-repeated: DE")]
    [InlineData("DE|EL|GR", "DE GR", "host-greece: GR,host-repeated: GR")]
    [InlineData(" DE |\tFR\u00A0", "DE FR", "")]
    public void A_host_list_of_one_meaning_is_repaired(string published, string hosts, string expected)
    {
        var (entry, issues) = CaspFile.ReadOne("ac_serviceCode_cou", published);
        string.Join(' ', entry.Hosts.Known).ShouldBe(hosts);
        entry.Hosts.Unread.ShouldBeEmpty();
        string.Join(',', issues).ShouldBe(expected);
    }

    [Fact]
    public void SL_may_be_Slovenia_or_Slovakia()
    {
        var (entry, issues) = CaspFile.ReadOne("ac_serviceCode_cou", "DE|SL");
        entry.Hosts.Doubtful.ShouldBe([Country.Parse("SI"), Country.Parse("SK")]);
        entry.Hosts.About(Country.Parse("SI")).ShouldBe(Certainty.Doubtful);
        entry.Hosts.About(Country.Parse("FR")).ShouldBe(Certainty.NotListed);
        issues.ShouldBe(["host-ambiguous: SI, SK"]);
    }

    [Fact]
    public void SL_beside_Slovakia_leaves_only_Slovenia_in_doubt()
    {
        var (entry, _) = CaspFile.ReadOne("ac_serviceCode_cou", "DE|SL|SK");
        entry.Hosts.About(Country.Parse("SK")).ShouldBe(Certainty.Listed);
        entry.Hosts.Doubtful.ShouldBe([Country.Parse("SI")]);
    }

    [Fact]
    public void Switzerland_is_no_host()
    {
        var (entry, issues) = CaspFile.ReadOne("ac_serviceCode_cou", "DE|CH");
        entry.Hosts.Known.ShouldBe([Country.Parse("DE")]);
        issues.ShouldBe(["host-outside-eea: CH"]);
    }

    [Fact]
    public void After_a_host_that_cannot_be_read_the_others_stay_unknown()
    {
        var (entry, issues) = CaspFile.ReadOne("ac_serviceCode_cou", "DE|whole EEA");
        entry.Hosts.About(Country.Parse("DE")).ShouldBe(Certainty.Listed);
        entry.Hosts.About(Country.Parse("FR")).ShouldBe(Certainty.Unknown);
        entry.Hosts.Unread.ShouldBe(["whole EEA"]);
        issues.ShouldBe(["host-unreadable: whole EEA"]);
    }

    [Fact]
    public void A_blank_home_State_is_taken_from_an_authority_of_one_State()
    {
        var (entry, issues) = CaspFile.ReadOne("ae_homeMemberState", "", "ac_serviceCode_cou", "AT|DE");
        entry.Home.ShouldBe(Country.Parse("AT"));
        entry.Hosts.Known.ShouldBe([Country.Parse("DE")]);
        issues.ShouldBe(["home-from-authority: AT", "host-is-home: AT"]);
    }

    [Fact]
    public void A_blank_home_State_is_learnt_from_the_other_rows_of_an_unknown_authority()
    {
        var snapshot = CaspFile.Read(
            CaspFile.Row("ae_competentAuthority", "New Office", "ae_homeMemberState", "PL"),
            CaspFile.Row("ae_competentAuthority", " new office ", "ae_homeMemberState", "", "ae_lei", CaspFile.OtherLei, "ae_lei_name",
                "B"));
        snapshot.Entries[1].Home.ShouldBe(Country.Parse("PL"));
    }

    [Fact]
    public void A_blank_home_State_stays_unknown_where_two_States_share_the_authority_name()
    {
        var snapshot = CaspFile.Read(
            CaspFile.Row("ae_competentAuthority", "Finanstilsynet", "ae_homeMemberState", "DK"),
            CaspFile.Row("ae_competentAuthority", "Finanstilsynet", "ae_homeMemberState", "NO", "ae_lei", CaspFile.OtherLei),
            CaspFile.Row("ae_competentAuthority", "Finanstilsynet", "ae_homeMemberState", "", "ae_lei", ""));
        snapshot.Entries[2].Home.ShouldBeNull();
        snapshot.Report.Count(IssueCode.HomeBlank).ShouldBe(1);
        snapshot.Report.RowsWith(IssueCode.AuthorityOfSeveralStates).ShouldBe(2);
    }

    [Theory]
    [InlineData("EL", "GR", "home-spelling: GR")]
    [InlineData("de", "DE", "home-spelling: DE")]
    [InlineData("Malta", "MT", "home-spelling: MT")]
    [InlineData("CH", "CH", "home-outside-eea")]
    [InlineData("XX", null, "home-unreadable")]
    public void The_home_State_is_read_in_other_spellings_too(string published, string? home, string issue)
    {
        var (entry, issues) = CaspFile.ReadOne("ae_homeMemberState", published, "ac_serviceCode_cou", "FR");
        entry.Home?.Code.ShouldBe(home);
        issues.ShouldBe([issue]);
    }

    [Fact]
    public void Cyrillic_letters_in_a_name_are_kept_and_found_in_Latin()
    {
        var (entry, issues) = CaspFile.ReadOne("ae_lei_name", "Belayer \u041E\u041ED");
        entry.Name.ShouldBe("Belayer \u041E\u041ED");
        issues.ShouldBe(["name-mixed-script: belayer ood"]);
    }

    [Fact]
    public void An_exact_duplicate_is_kept_and_marked()
    {
        var snapshot = CaspFile.Read(CaspFile.Row(), CaspFile.Row("ae_lei", CaspFile.OtherLei, "ae_lei_name", "B"), CaspFile.Row());
        snapshot.Entries.Count.ShouldBe(3);
        snapshot.Entries.Select(entry => entry.DuplicateOf).ShouldBe([null, null, 1]);
        snapshot.Report.OfRow(3).First(issue => issue.Code == IssueCode.RowDuplicate).Outcome.ShouldBe("1");
    }

    [Fact]
    public void An_LEI_under_two_names_is_noted_on_both_rows()
    {
        var snapshot = CaspFile.Read(CaspFile.Row(), CaspFile.Row("ae_lei_name", "Other SAS"));
        snapshot.Report.Issues.Where(issue => issue.Code == IssueCode.LeiShared).Select(issue => (issue.Row, issue.Outcome))
            .ShouldBe([(1, "2"), (2, "1")]);
        snapshot.Report.Count(IssueCode.LeiRepeated).ShouldBe(0);
    }

    [Fact]
    public void Two_rows_of_one_firm_are_noted_as_such()
    {
        var snapshot = CaspFile.Read(CaspFile.Row(), CaspFile.Row("ae_lei_name", "MUSTER  GmbH", "ac_serviceCode_cou", "IE"));
        snapshot.Report.RowsWith(IssueCode.LeiRepeated).ShouldBe(2);
        snapshot.Report.Count(IssueCode.LeiShared).ShouldBe(0);
    }

    [Theory]
    [InlineData("www.kbc.com", "kbc.com", "website-no-scheme: www.kbc.com")]
    [InlineData("https.//coinbase.com", "coinbase.com", "website-scheme-misspelt: https://coinbase.com")]
    [InlineData("ttps://minos.global", "minos.global", "website-scheme-misspelt: https://minos.global")]
    [InlineData("http:/a.example/x", "a.example", "website-scheme-misspelt: http://a.example/x")]
    [InlineData("https://a.example/, http://b.example/", "a.example b.example", "website-several: 2")]
    [InlineData("https://a.example|https://b.example", "a.example b.example", "website-several: 2")]
    [InlineData("https://a.example,www.b.example", "a.example b.example", "website-no-scheme: www.b.example,website-several: 2")]
    [InlineData("olmi.example (upcoming)", "olmi.example", "website-no-scheme: olmi.example,website-left-over: (upcoming)")]
    [InlineData("75012 Paris", "", "website-not-an-address: 75012 Paris")]
    [InlineData("Bank – Die erste", "", "website-not-an-address: Bank – Die erste")]
    [InlineData("javascript:alert(1)", "", "website-not-an-address: javascript:alert(1)")]
    public void Web_addresses_are_taken_as_far_as_they_are_any(string published, string hosts, string expected)
    {
        var (entry, issues) = CaspFile.ReadOne("ae_website", published);
        string.Join(' ', entry.Websites.Select(site => site.Host)).ShouldBe(hosts);
        string.Join(',', issues).ShouldBe(expected);
    }

    [Fact]
    public void A_trading_platform_without_its_address_is_noted()
    {
        string[] platform = ["ac_serviceCode", "b. operation of a trading platform for crypto-assets"];
        CaspFile.ReadOne([.. platform, "ae_website_platform", "n/a"]).Issues.ShouldBe(["cell-placeholder", "platform-missing"]);
        CaspFile.ReadOne([.. platform, "ae_website_platform", "https://p.example"]).Issues.ShouldBeEmpty();
    }

    [Fact]
    public void Stray_spaces_around_and_in_a_text_are_tidied()
    {
        var (entry, issues) = CaspFile.ReadOne("ae_competentAuthority", " Financial  Supervision\u00A0Commission (FSC)\n");
        entry.Authority.ShouldBe("Financial Supervision Commission (FSC)");
        issues.ShouldBe(["text-spaces"]);
    }

    [Fact]
    public void Control_and_invisible_characters_never_reach_a_terminal_or_a_page()
    {
        var (entry, issues) = CaspFile.ReadOne("ae_lei_name", "Mus\u001B[31mter\u202E Gm\u200BbH");
        entry.Name.ShouldBe("Mus[31mter GmbH");
        issues.ShouldBe(["text-control-characters"]);
    }

    [Fact]
    public void A_lost_letter_is_noted_and_invalid_bytes_are_doubtful()
    {
        CaspFile.ReadOne("ae_commercial_name", "(\uFFFDKraken\uFFFD)").Issues.ShouldBe(["text-replacement-character"]);
        var bytes = Encoding.Latin1.GetBytes(CaspFile.Text(CaspFile.Row("ae_address", "Stra\u00DFe 7")));
        var snapshot = CaspFile.Read(bytes);
        snapshot.Casps.Single().Address.ShouldBe("Stra\uFFFDe 7");
        snapshot.Report.Issues.Single().Code.ShouldBe(IssueCode.InvalidBytes);
        snapshot.Report.Issues.Single().Kind.ShouldBe(IssueKind.Doubtful);
    }

    [Fact]
    public void A_blank_LEI_country_is_noted_and_a_bad_one_refused()
    {
        CaspFile.ReadOne("ae_lei_cou_code", "").Issues.ShouldBe(["lei-country-blank"]);
        CaspFile.ReadOne("ae_lei_cou_code", "BVI").Issues.ShouldBe(["lei-country-unreadable"]);
        CaspFile.ReadOne("ae_lei_cou_code", "VG").Issues.ShouldBeEmpty();
    }

    [Fact]
    public void A_blank_row_is_kept_as_an_entry_without_facts()
    {
        var snapshot = CaspFile.Read(CaspFile.Row(), [.. Enumerable.Repeat("", 15)],
            CaspFile.Row("ae_lei", CaspFile.OtherLei, "ae_lei_name", "B"));
        snapshot.Report.RowsRead.ShouldBe(3);
        snapshot.Entries[1].Name.ShouldBeNull();
        snapshot.Report.Issues.Single().Code.ShouldBe(IssueCode.RowBlank);
    }

    [Fact]
    public void An_issue_names_its_place_and_keeps_the_whole_cell()
    {
        var long_ = new string('x', 200);
        var snapshot = CaspFile.Read(CaspFile.Row(), CaspFile.Row("ae_lei", CaspFile.OtherLei, "ae_lei_name", "B\nC",
            "ac_serviceCode_cou", $"DE|{long_}"));
        var issue = snapshot.Report.Issues.Single(issue => issue.Code == IssueCode.HostUnreadable);
        (issue.Row, issue.Line, issue.Header).ShouldBe((2, 4, "ac_serviceCode_cou"));
        issue.Column.ShouldBeGreaterThan(1);
        issue.Published.ShouldBe($"DE|{long_}");
        issue.PublishedShort.Length.ShouldBe(60);
    }

    [Fact]
    public void The_codes_are_a_closed_set_and_each_is_documented()
    {
        var documentation = File.ReadAllText(Path.Combine(Portolan.Testing.Repository.Root, "docs", "register.md"));
        IssueCode.All.Select(code => code.Id).Distinct().Count().ShouldBe(IssueCode.All.Count);
        foreach (var code in IssueCode.All)
        {
            IssueCode.TryParse(code.Id, out var parsed).ShouldBeTrue();
            parsed.ShouldBeSameAs(code);
            documentation.ShouldContain($"| `{code.Id}` | {code.Kind.ToString().ToLowerInvariant()} | {code.Meaning} | {code.Done} |");
        }
    }
}
