using System.Text;
using Portolan.Formats.Register;

namespace Portolan.Formats.Tests.Register;

public class RegisterHeaderTests
{
    [Fact]
    public void Another_file_of_the_register_than_asked_for_is_named()
    {
        var error = Refusal(CaspFile.Text(CaspFile.Row()), RegisterKind.Emtwp);
        error.Found.ShouldBe("a file of kind CASPS");
        error.Expected.ShouldBe("a file of kind EMTWP");
    }

    [Fact]
    public void An_unknown_header_is_refused_with_the_missing_columns()
    {
        var error = Refusal("name,ae_lei,country\r\nA,B,C\r\n", RegisterKind.Casps);
        error.Found.ShouldContain("'name', 'ae_lei', 'country'");
        error.Expected.ShouldContain("ac_serviceCode, ac_serviceCode_cou");
        error.Expected.ShouldNotContain("ae_lei,");
    }

    [Fact]
    public void A_header_separated_by_semicolons_says_so() =>
        Refusal(CaspFile.Text(CaspFile.Row()).Replace(',', ';')).Found.ShouldContain("semicolons");

    [Fact]
    public void A_trailing_column_without_a_name_is_noted_and_its_text_reported()
    {
        var snapshot = CaspFile.Read(CaspFile.Lines([[.. CaspFile.Columns, ""], [.. CaspFile.Row(), " "], [.. CaspFile.Row(), "x"]]));
        snapshot.Report.Count(IssueCode.ColumnUnnamed).ShouldBe(1);
        snapshot.Report.Count(IssueCode.OnlySpaces).ShouldBe(1);
        snapshot.Report.Issues.Single(issue => issue.Code == IssueCode.UnnamedText).Published.ShouldBe("x");
    }

    [Fact]
    public void Spaces_and_case_of_a_column_name_do_not_matter_but_a_misspelling_is_told()
    {
        string[] columns = [.. CaspFile.Columns];
        columns[0] = " AE_competentauthority ";
        columns[11] = "ac_servceCode";
        var snapshot = CaspFile.Read(CaspFile.Lines([columns, CaspFile.Row()]));
        snapshot.Casps.Single().Services.Known.ShouldBe([Service.ExchangeForFunds]);
        snapshot.Casps.Single().Authority.ShouldNotBeNull();
        snapshot.Report.Issues.Where(issue => issue.Code == IssueCode.HeaderMisspelt).Select(issue => issue.Outcome)
            .ShouldContain("ac_serviceCode");
    }

    [Fact]
    public void A_column_that_is_missing_or_unknown_is_noted_and_costs_no_row()
    {
        var columns = CaspFile.Columns.Where(column => column != "ac_comments").Append("ae_novelty").ToArray();
        var snapshot = CaspFile.Read(CaspFile.Lines([columns, [.. CaspFile.Row()[..13], CaspFile.Row()[14], "new"]]));
        snapshot.Report.Issues.Select(issue => $"{issue.Code}: {issue.Header}")
            .ShouldBe(["column-missing: ac_comments", "column-unknown: ae_novelty"], ignoreOrder: true);
        snapshot.Casps.Single().LastUpdate.ShouldNotBeNull();
    }

    [Fact]
    public void A_column_that_stands_twice_is_refused() =>
        Refusal(CaspFile.Lines([[.. CaspFile.Columns, "ae_lei"], [.. CaspFile.Row(), ""]])).Found.ShouldBe("the column 'ae_lei' twice");

    [Fact]
    public void A_row_with_too_few_cells_is_refused_with_its_place()
    {
        var error = Refusal(CaspFile.Text(CaspFile.Row()) + "a,b,c\r\n");
        (error.Record, error.Line, error.Found).ShouldBe((3, 3, "a row of 3 cells"));
        error.Expected.ShouldStartWith("15 cells");
        error.Expected.ShouldNotContain("truncated");
    }

    [Fact]
    public void A_last_row_that_breaks_off_is_told_to_be_truncated() =>
        Refusal(CaspFile.Text(CaspFile.Row()) + "a,b,c").Expected.ShouldContain("truncated");

    [Fact]
    public void A_row_may_lack_the_cells_of_columns_without_a_name_unless_the_file_ends_there()
    {
        var text = CaspFile.Lines([[.. CaspFile.Columns, "", ""], CaspFile.Row()]);
        CaspFile.Read(text).Report.Issues.Single(issue => issue.Row == 1).Code.ShouldBe(IssueCode.MissingCells);
        Refusal(text.TrimEnd()).Expected.ShouldContain("truncated");
    }

    [Fact]
    public void Cells_beyond_the_header_are_refused_unless_they_are_blank()
    {
        Refusal(CaspFile.Lines([CaspFile.Columns, [.. CaspFile.Row(), "", "x"]])).Found.ShouldBe("a row of 17 cells");
        CaspFile.Read(CaspFile.Lines([CaspFile.Columns, [.. CaspFile.Row(), "", " "]])).Report.Issues.Single().Code
            .ShouldBe(IssueCode.ExtraCells);
    }

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("PK\u0003\u0004rest", "a spreadsheet or another compressed file")]
    [InlineData("%PDF-1.7", "a PDF")]
    [InlineData("<!doctype html><html>", "a web page")]
    public void A_file_of_another_kind_is_named(string content, string found) => Refusal(content).Found.ShouldBe(found);

    [Fact]
    public void UTF_16_is_named() =>
        Should.Throw<InputException>(() => CaspFile.Read(Encoding.Unicode.GetPreamble())).Error.Found.ShouldBe("UTF-16");

    [Fact]
    public void A_file_beyond_the_limit_is_refused()
    {
        using var endless = new EndlessStream((byte)'\n', RegisterLimits.FileLength * 4);
        Should.Throw<InputException>(() => RegisterReader.Open(endless)).Error.Found.ShouldBe("a larger file");
    }

    [Fact]
    public void A_file_with_more_flaws_than_any_register_is_refused()
    {
        var cell = string.Join('|', Enumerable.Repeat("CH", 20_000));
        var rows = Enumerable.Repeat(CaspFile.Row("ac_serviceCode_cou", cell), 20).ToArray();
        Refusal(CaspFile.Text(rows)).Found.ShouldBe("more flaws");
    }

    [Fact]
    public void The_date_comes_from_the_name_of_the_file_or_from_the_caller()
    {
        RegisterReader.DateIn("folder/CASPS_2026-08-17.csv").ShouldBe(new DateOnly(2026, 8, 17));
        RegisterReader.DateIn("CASPS_20260817.csv").ShouldBe(new DateOnly(2026, 8, 17));
        RegisterReader.DateIn("CASPS_2026-0817.csv").ShouldBeNull();
        RegisterReader.DateIn("CASPS_2026-13-17.csv").ShouldBeNull();
        RegisterReader.DateIn("CASPS.csv").ShouldBeNull();
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(CaspFile.Text(CaspFile.Row())));
        RegisterReader.Open(stream, "CASPS.csv", date: new DateOnly(2025, 1, 1)).Report.Count(IssueCode.DateAfterCapture).ShouldBe(2);
    }

    [Fact]
    public void Rows_can_be_read_one_at_a_time()
    {
        var text = CaspFile.Text(CaspFile.Row(), CaspFile.Row("ae_lei_name", "B")) + "broken\r\n";
        using var rows = RegisterReader.ReadRows(new MemoryStream(Encoding.UTF8.GetBytes(text))).GetEnumerator();
        rows.MoveNext().ShouldBeTrue();
        rows.Current.Name.ShouldBe("Muster GmbH");
        rows.MoveNext().ShouldBeTrue();
        Should.Throw<InputException>(() => rows.MoveNext());
    }

    private static InputError Refusal(string text, RegisterKind? expected = null) =>
        Should.Throw<InputException>(() => CaspFile.Read(text, expected)).Error;
}
