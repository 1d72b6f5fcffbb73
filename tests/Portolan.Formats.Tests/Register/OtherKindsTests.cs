using System.Text;
using Portolan.Formats.Register;

namespace Portolan.Formats.Tests.Register;

public class OtherKindsTests
{
    private const string FirmColumns = "ae_competentAuthority,ae_homeMemberState,ae_lei_name,ae_lei,ae_lei_cou_code";
    private const string EmtColumns = FirmColumns + ",ae_commercial_name,ae_address,ae_website,ac_authorisationNotificationDate," +
        "ac_authorisationEndDate,ae_exemption48_4,ae_exemption48_5,ae_authorisation_other_emt,ae_DTI_FFG,ae_DTI,wp_url," +
        "wp_authorisationNotificationDate,wp_comments,wp_lastupdate";

    private const string Firm = "Office,DE,Muster GmbH,5493007WZ7IFULIL8G21,DE";

    [Fact]
    public void An_issuer_of_e_money_tokens_is_read_with_its_flags_and_token_identifiers()
    {
        var snapshot = Read($"""
            {EmtColumns}
            {Firm},M,Street 1,https://m.example,01/07/2024,n/a,YES,perhaps,Credit institution,9W5C49FJV,"HF8RCHVWW (Ethereum)
            	3NG1PDSJM I HF8RCHVWW",EMT_NO_WP,01/07/2024,,24/12/2025
            """);
        var entry = (EmtEntry)snapshot.Entries.Single();
        entry.Exemption484.ShouldBe(true);
        entry.Exemption485.ShouldBeNull();
        entry.EndedOn.ShouldBeNull();
        entry.TokenGroups.ShouldBe(["9W5C49FJV"]);
        entry.Tokens.ShouldBe(["HF8RCHVWW", "3NG1PDSJM"]);
        entry.WhitePapers.ShouldBeEmpty();
        snapshot.Report.Issues.Select(issue => $"{issue.Code} {issue.Header}").ShouldBe(
            [
                "cell-placeholder ac_authorisationEndDate", "flag-unreadable ae_exemption48_5", "text-spaces ae_DTI",
                "token-unreadable ae_DTI", "token-repeated ae_DTI", "cell-placeholder wp_url",
            ]);
    }

    [Fact]
    public void A_file_of_asset_referenced_tokens_may_hold_no_rows_or_some()
    {
        const string header = FirmColumns + ",ae_commercial_name,ae_address,ae_website,ac_authorisationNotificationDate," +
            "ac_authorisationEndDate,ae_credit_institution,wp_url,wp_authorisationNotificationDate,wp_url_cou,wp_comments,wp_lastupdate\n";
        Read(header).Kind.ShouldBe(RegisterKind.Artzz);
        Read(header).Entries.ShouldBeEmpty();
        var entry = (ArtEntry)Read($"{header}{Firm},M,S,m.example,01/07/2024,,NO,https://m.example/wp,02/07/2024,DE|FR,,03/07/2024\n")
            .Entries.Single();
        entry.CreditInstitution.ShouldBe(false);
        entry.NotifiedOn.ShouldBe(new DateOnly(2024, 7, 2));
        entry.Offered.Known.Count.ShouldBe(2);
    }

    [Fact]
    public void An_entity_without_authorisation_is_read_despite_the_misspelt_header()
    {
        var snapshot = Read($"""
            {FirmColumns},ae_commercial_name,ae_website,ae_infrigment,ae_reason,ae_decision_date,ae_comments,ae_lastupdate
            Commissione (CONSOB),IT,Dobibo,,,Dobibo,https://dobibo.example|https://dobibo1.example,No,None,16/09/2025,,27/10/2025
            """);
        var entry = (NcaspEntry)snapshot.Entries.Single();
        entry.Infringement.ShouldBe(false);
        entry.Reason.ShouldBeNull();
        entry.Websites.Count.ShouldBe(2);
        snapshot.Report.Issues.Select(issue => issue.Code).ShouldBe(
            [IssueCode.HeaderMisspelt, IssueCode.LeiBlank, IssueCode.LeiCountryBlank, IssueCode.WebsiteSeveral, IssueCode.Placeholder]);
    }

    [Fact]
    public void A_white_paper_names_the_platform_and_its_identifier()
    {
        var snapshot = Read($"""
            {FirmColumns},ae_lei_name_casp,ae_lei_casp,ae_offerCode_cou,ae_DTI_FFG,ae_DTI,wp_url,wp_comments,wp_lastupdate,,,,
            {Firm},LCX AG,0W2PZJM8XOY22M4GG883 ,CZ|SK|,,,https://m.example/a,note,19/06/2025,,,,
            {Firm},,,,,,https://m.example/b,note,19/06/2025,,,,
            """);
        var entry = (OtherEntry)snapshot.Entries[0];
        entry.PlatformLei.ShouldBe(Lei.Parse("0W2PZJM8XOY22M4GG883"));
        entry.PlatformLeiPublished.ShouldBe("0W2PZJM8XOY22M4GG883 ");
        entry.Offered.Known.Count.ShouldBe(2);
        ((OtherEntry)snapshot.Entries[1]).Offered.IsStated.ShouldBeFalse();
        snapshot.Report.OfRow(2).ShouldBeEmpty();
        snapshot.Report.Count(IssueCode.ColumnUnnamed).ShouldBe(4);
    }

    private static RegisterSnapshot Read(string text) => RegisterReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
