using Portolan.Formats.Register;
using Portolan.Testing;

namespace Portolan.Formats.Tests.Register;

/// <summary>The files as ESMA published them.</summary>
public class RealRegisterTests
{
    [Theory]
    [InlineData("art/ARTZZ_2026-08-21.csv", RegisterKind.Artzz, 0)]
    [InlineData("casp/CASPS_2025-11-27.csv", RegisterKind.Casps, 94)]
    [InlineData("casp/CASPS_2026-01-23.csv", RegisterKind.Casps, 146)]
    [InlineData("casp/CASPS_2026-02-09.csv", RegisterKind.Casps, 150)]
    [InlineData("casp/CASPS_2026-06-28.csv", RegisterKind.Casps, 244)]
    [InlineData("casp/CASPS_2026-08-17.csv", RegisterKind.Casps, 329)]
    [InlineData("emt/EMTWP_2026-02-09.csv", RegisterKind.Emtwp, 33)]
    [InlineData("emt/EMTWP_2026-08-21.csv", RegisterKind.Emtwp, 42)]
    [InlineData("ncasp/NCASP_2026-02-09.csv", RegisterKind.Ncasp, 101)]
    [InlineData("ncasp/NCASP_2026-08-16.csv", RegisterKind.Ncasp, 167)]
    [InlineData("other/OTHER_2026-01-30.csv", RegisterKind.Other, 704)]
    [InlineData("other/OTHER_2026-02-09.csv", RegisterKind.Other, 732)]
    public void Every_row_is_accounted_for_and_survives_the_own_format(string file, RegisterKind kind, int rows)
    {
        var snapshot = RegisterReader.Open(RealData.Require($"esma-register/{file}"));
        snapshot.Kind.ShouldBe(kind);
        snapshot.Report.RowsRead.ShouldBe(rows);
        snapshot.Report.RowsKept.ShouldBe(rows);
        snapshot.Entries.Select(entry => entry.Row).ShouldBe(Enumerable.Range(1, rows));

        var first = new MemoryStream();
        RegisterWriter.Write(snapshot, first);
        first.Position = 0;
        var read = RegisterReader.Open(first);
        read.ShouldBe(snapshot);
        var second = new MemoryStream();
        RegisterWriter.Write(read, second);
        second.ToArray().ShouldBe(first.ToArray());
    }

    [Theory]
    [InlineData("text-replacement-character", 1)]
    [InlineData("lei-check-digits", 6)]
    [InlineData("lei-length", 3)]
    [InlineData("lei-punctuation", 1)]
    [InlineData("lei-spaces", 3)]
    [InlineData("lei-blank", 1)]
    [InlineData("lei-repeated", 8)]
    [InlineData("lei-shared", 2)]
    [InlineData("name-mixed-script", 2)]
    [InlineData("date-after-capture", 1)]
    [InlineData("date-order", 5)]
    [InlineData("services-no-letters", 18)]
    [InlineData("service-letter-contradiction", 1)]
    [InlineData("service-cut-short", 15)]
    [InlineData("service-repeated", 3)]
    [InlineData("services-empty-segment", 13)]
    [InlineData("services-tab", 17)]
    [InlineData("services-line-break", 5)]
    [InlineData("services-run-together", 7)]
    [InlineData("host-greece", 71)]
    [InlineData("host-ambiguous", 2)]
    [InlineData("host-spelling", 2)]
    [InlineData("host-is-home", 262)]
    [InlineData("hosts-only-home", 122)]
    [InlineData("hosts-empty-segment", 14)]
    [InlineData("hosts-blank", 5)]
    [InlineData("hosts-separator", 1)]
    [InlineData("lei-country-blank", 26)]
    [InlineData("platform-missing", 17)]
    [InlineData("website-not-an-address", 5)]
    [InlineData("website-scheme-misspelt", 2)]
    public void The_flaws_of_17_August_2026_are_found_in_as_many_rows(string id, int rows)
    {
        IssueCode.TryParse(id, out var code).ShouldBeTrue();
        Casps("2026-08-17").Report.RowsWith(code!).ShouldBe(rows);
    }

    [Theory]
    [InlineData("2025-11-27")]
    [InlineData("2026-01-23")]
    [InlineData("2026-02-09")]
    [InlineData("2026-06-28")]
    [InlineData("2026-08-17")]
    public void Every_stated_list_of_services_and_hosts_is_read_to_the_last_word(string day)
    {
        foreach (var entry in Casps(day).Casps)
        {
            entry.Services.IsStated.ShouldBeTrue($"row {entry.Row}");
            entry.Services.Unread.ShouldBeEmpty($"row {entry.Row}");
            entry.Hosts.Unread.ShouldBeEmpty($"row {entry.Row}");
            (entry.Services.Known.Count + entry.Services.Doubtful.Count).ShouldBeGreaterThan(0, $"row {entry.Row}");
            entry.Home.ShouldNotBeNull($"row {entry.Row}");
            entry.Home!.Value.IsEea.ShouldBeTrue($"row {entry.Row}");
        }
    }

    [Fact]
    public void Letters_that_slipped_by_one_leave_only_the_two_services_that_both_readings_share()
    {
        var services = Casps("2026-08-17").Casps.Single(entry => entry.Row == 74).Services;
        string.Concat(services.Known).ShouldBe("ce");
        string.Concat(services.Doubtful.Select(doubt => doubt.Service)).ShouldBe("dfghi");
    }

    [Fact]
    public void Services_that_run_together_are_told_apart()
    {
        var casps = Casps("2026-08-17").Casps.ToList();
        string.Concat(casps[24].Services.Known).ShouldBe("eghi");
        string.Concat(casps[31].Services.Known).ShouldBe("acdegj");
        string.Concat(casps[39].Services.Known).ShouldBe("abegj");
        string.Concat(casps[106].Services.Known).ShouldBe("cdefghi");
    }

    [Fact]
    public void The_number_that_a_spreadsheet_made_of_an_LEI_is_kept()
    {
        var row = Casps("2025-11-27").Casps.Single(entry => entry.LeiPublished == "9.60E+19");
        row.Name.ShouldBe("OPEN BANK S.A.");
        row.Lei.ShouldBeNull();
    }

    [Fact]
    public void The_blank_home_State_of_February_2026_is_Austria()
    {
        var snapshot = Casps("2026-02-09");
        snapshot.Report.Issues.Single(issue => issue.Code == IssueCode.HomeFromAuthority).Outcome.ShouldBe("AT");
    }

    [Fact]
    public void The_other_files_have_the_flaws_that_they_are_known_for()
    {
        var other = RegisterReader.Open(RealData.Require("esma-register/other/OTHER_2026-02-09.csv")).Report;
        other.Count(IssueCode.LeiBlank).ShouldBe(551);
        other.Count(IssueCode.DateAfterCapture).ShouldBe(27);
        var emt = RegisterReader.Open(RealData.Require("esma-register/emt/EMTWP_2026-08-21.csv")).Report;
        emt.Count(IssueCode.RowDuplicate).ShouldBe(1);
        emt.Issues.Count(issue => issue is { Published: "EMT_NO_WP", Header: "wp_url" } && issue.Code == IssueCode.Placeholder).ShouldBe(2);
        var ncasp = RegisterReader.Open(RealData.Require("esma-register/ncasp/NCASP_2026-08-16.csv"));
        ncasp.Report.Count(IssueCode.LeiBlank).ShouldBe(167);
        ncasp.Report.Issues.Count(issue => issue.Published == "None").ShouldBe(166);
        ncasp.Entries.Count(entry => entry.Home == Country.Parse("IT")).ShouldBe(165);
        ncasp.Report.Count(IssueCode.HeaderMisspelt).ShouldBe(1);
    }

    [Theory]
    [InlineData("2026-06-28")]
    [InlineData("2026-08-17")]
    public void The_carried_snapshots_are_what_the_published_files_give_today(string day)
    {
        var stream = new MemoryStream();
        RegisterWriter.Write(Casps(day), stream);
        stream.ToArray().ShouldBe(File.ReadAllBytes(Path.Combine(Repository.Root, "register", $"casps-{day}.ndjson")));
    }

    [Theory]
    [InlineData("casp/CASPS_2026-08-17.csv")]
    [InlineData("emt/EMTWP_2026-08-21.csv")]
    public void A_real_file_that_breaks_off_anywhere_in_its_last_rows_is_read_or_refused_but_never_misread(string file)
    {
        var bytes = File.ReadAllBytes(RealData.Require($"esma-register/{file}"));
        var whole = RegisterReader.Open(new MemoryStream(bytes)).Entries;
        for (var length = bytes.Length - 1500; length < bytes.Length; length += 41)
        {
            try
            {
                var entries = RegisterReader.Open(new MemoryStream(bytes, 0, length)).Entries;
                entries.SkipLast(1).Select(entry => entry.Name).ShouldBe(whole.Take(entries.Count - 1).Select(entry => entry.Name));
            }
            catch (InputException refusal)
            {
                refusal.Error.Expected.ShouldContain("truncated");
            }
        }
    }

    private static RegisterSnapshot Casps(string day) => RegisterReader.Open(RealData.Require($"esma-register/casp/CASPS_{day}.csv"));
}
