using System.Diagnostics;
using System.Text;
using Portolan.Formats.Register;
using Portolan.Testing;

namespace Portolan.Formats.Tests.Register;

public class OwnFormatTests
{
    private static readonly RegisterSnapshot Sample = CaspFile.Read(
        CaspFile.Row("ae_lei", "9.60E+19", "ac_serviceCode", "e. placing of crypto-assets|nonsense", "ac_serviceCode_cou", "SL|here"),
        CaspFile.Row("ae_lei_name", "\"Trek\" \u041E\u041ED\t", "ac_comments", "a\nb", "ac_authorisationEndDate", "01/01/2026"),
        CaspFile.Row("ac_serviceCode", "", "ac_serviceCode_cou", ""),
        CaspFile.Row());

    [Fact]
    public void A_snapshot_comes_back_equal_and_is_written_in_the_same_bytes()
    {
        var bytes = Write(Sample);
        var read = RegisterReader.Open(new MemoryStream(bytes));
        read.ShouldBe(Sample);
        Write(read).ShouldBe(bytes);
        Encoding.UTF8.GetString(bytes).Split('\n')[0].ShouldStartWith("{\"format\":\"portolan-register\",\"version\":1,\"kind\":\"CASPS\"");
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        var bytes = Write(Sample);
        for (var length = 0; length < bytes.Length - 1; length++)
        {
            Should.Throw<InputException>(() => RegisterReader.Open(new MemoryStream(bytes, 0, length)), $"cut at {length}");
        }
    }

    [Fact]
    public void A_file_without_its_last_line_is_truncated()
    {
        var lines = Lines();
        Refusal(lines[..^1]).Expected.ShouldContain("truncated");
    }

    [Fact]
    public void A_missing_row_a_repeated_row_and_a_missing_issue_are_noticed()
    {
        var lines = Lines();
        Refusal([.. lines[..2], .. lines[3..]]).Expected.ShouldContain("a row is missing");
        Refusal([.. lines[..2], lines[1], .. lines[2..]]).Line.ShouldBe(3);
        var issue = Array.FindIndex(lines, line => line.StartsWith("{\"issue\"", StringComparison.Ordinal));
        Refusal([.. lines[..issue], .. lines[(issue + 1)..]]).Found.ShouldContain("issues");
        Refusal([.. lines, lines[1]]).Found.ShouldBe("another line after the last");
    }

    [Theory]
    [InlineData("\"version\":1", "\"version\":2", "version 1")]
    [InlineData("\"kind\":\"CASPS\"", "\"kind\":\"FIRMS\"", "CASPS, EMTWP, ARTZZ, NCASP or OTHER")]
    [InlineData("\"home\":\"AT\"", "\"home\":\"XX\"", "a country code")]
    [InlineData("\"lei\":\"5493007WZ7IFULIL8G21\"", "\"lei\":\"5493007WZ7IFULIL8G22\"", "an LEI with right check digits")]
    [InlineData("\"authorisedFrom\":\"2025-04-09\"", "\"authorisedFrom\":\"09/04/2025\"", "a date, yyyy-mm-dd")]
    [InlineData("\"websites\":[\"https://muster.example\"]", "\"websites\":[\"javascript:alert(1)\"]", "a web address")]
    [InlineData("\"row\":1,", "\"row\":\"1\",", "a whole number from 0")]
    [InlineData("\"issue\":\"lei-spreadsheet-number\"", "\"issue\":\"lei-odd\"", "a code of the documented set")]
    [InlineData("\"name\":\"Muster GmbH\"", "\"name\":7", "a text")]
    public void A_field_of_the_wrong_kind_is_refused_with_line_and_expectation(string good, string bad, string expected)
    {
        var text = Encoding.UTF8.GetString(Write(Sample));
        var place = text.IndexOf(good, StringComparison.Ordinal);
        place.ShouldBeGreaterThan(0);
        var damaged = string.Concat(text.AsSpan(0, place), bad, text.AsSpan(place + good.Length));
        var error = Should.Throw<InputException>(() => Read(damaged)).Error;
        error.Expected.ShouldBe(expected);
        error.Line.ShouldBe(text[..place].Count(c => c == '\n') + 1);
    }

    [Fact]
    public void A_line_that_is_not_JSON_is_refused_with_its_column()
    {
        var error = Refusal([Lines()[0], "{\"row\":1,,}"]);
        (error.Line, error.Column).ShouldBe((2, 10));
    }

    [Fact]
    public void A_line_that_never_ends_is_refused()
    {
        using var endless = new EndlessStream((byte)'{', 1L << 30);
        Should.Throw<InputException>(() => RegisterReader.Open(endless)).Error.Found.ShouldBe("a longer line");
        endless.Given.ShouldBeLessThan(8L << 20);
    }

    [Fact]
    public void The_heading_is_read_without_the_rest()
    {
        var folder = Directory.CreateTempSubdirectory("portolan-formats-");
        try
        {
            var path = Path.Combine(folder.FullName, RegisterWriter.FileName(Sample));
            File.WriteAllText(path, Lines()[0] + "\nrubbish");
            var heading = RegisterReader.ReadHeading(path);
            (heading.Kind, heading.Date, heading.Rows).ShouldBe((RegisterKind.Casps, CaspFile.Day, 4));
            heading.Source.Attribution.ShouldContain("ESMA");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_carried_snapshots_load_in_a_moment()
    {
        var path = Path.Combine(Repository.Root, "register", "casps-2026-08-17.ndjson");
        RegisterReader.Open(path).Entries.Count.ShouldBe(329);
        var clock = Stopwatch.StartNew();
        RegisterReader.Open(path);
        clock.ElapsedMilliseconds.ShouldBeLessThan(200);
    }

    private static byte[] Write(RegisterSnapshot snapshot)
    {
        var stream = new MemoryStream();
        RegisterWriter.Write(snapshot, stream);
        return stream.ToArray();
    }

    private static string[] Lines() => Encoding.UTF8.GetString(Write(Sample)).TrimEnd('\n').Split('\n');

    private static RegisterSnapshot Read(string text) => RegisterReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "a.ndjson");

    private static InputError Refusal(string[] lines) =>
        Should.Throw<InputException>(() => Read(string.Join('\n', lines) + "\n")).Error;
}
