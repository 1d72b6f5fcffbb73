using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Portolan.Formats.Csv;

namespace Portolan.Formats.Tests.Csv;

public class CsvReaderTests
{
    [Fact]
    public void Quoted_cells_keep_commas_quotes_and_line_breaks()
    {
        Read("a,\"b,\"\"c\"\"\r\nd\",e\r\n").ShouldBe([["a", "b,\"c\"\r\nd", "e"]]);
    }

    [Theory]
    [InlineData("a,b\nc,d\n")]
    [InlineData("a,b\r\nc,d")]
    [InlineData("a,b\rc,d\r")]
    [InlineData("\uFEFFa,b\n\n\nc,d\n\n")]
    public void Any_line_end_a_byte_order_mark_and_blank_lines_are_accepted(string text) => Read(text).ShouldBe([["a", "b"], ["c", "d"]]);

    [Fact]
    public void Every_cell_knows_its_line_and_column()
    {
        var reader = new CsvReader(new StringReader("ab,c\r\n\"x\ny\",,z\n"));
        reader.Read();
        reader.Cells.Select(cell => (cell.Line, cell.Column)).ShouldBe([(1, 1), (1, 4)]);
        reader.Read();
        reader.Cells.Select(cell => (cell.Line, cell.Column)).ShouldBe([(2, 1), (3, 4), (3, 5)]);
        reader.Record.ShouldBe(2);
    }

    [Fact]
    public void A_file_that_ends_inside_quotes_is_truncated_and_the_opening_quote_is_named()
    {
        var error = Refusal("a,b\nc,\"d\ne,f\n");
        (error.Line, error.Column).ShouldBe((2, 3));
        error.Expected.ShouldContain("truncated");
    }

    [Fact]
    public void Text_after_a_closing_quote_is_refused_where_it_stands()
    {
        var error = Refusal("a,\"b\"c\n");
        (error.Line, error.Column, error.Found).ShouldBe((1, 6, "'c' after the closing quote"));
    }

    [Fact]
    public void A_binary_file_is_refused_at_its_first_NUL()
    {
        var error = Refusal("a,b\0c");
        (error.Line, error.Column).ShouldBe((1, 4));
    }

    [Fact]
    public void A_cell_of_a_gigabyte_is_refused_after_a_mebibyte_and_costs_little_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var endless = new EndlessStream((byte)'x', 1L << 30);
        var reader = new CsvReader(endless, "large.csv");
        Should.Throw<InputException>(() => reader.Read()).Error.Found.ShouldBe("a longer cell");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(16L << 20);
        endless.Given.ShouldBeLessThan(4L << 20);
    }

    [Fact]
    public void A_record_of_endless_commas_is_refused()
    {
        using var endless = new EndlessStream((byte)',', 1L << 30);
        Should.Throw<InputException>(() => new CsvReader(endless).Read()).Error.Found.ShouldBe("another cell");
    }

    [Fact]
    public void Invalid_bytes_are_told_apart_from_a_replacement_character_that_was_written()
    {
        byte[] bytes = [.. "a,"u8, 0xE9, .. "b,\uFFFD,\U0001F680\n"u8];
        var reader = new CsvReader(new MemoryStream(bytes));
        reader.Read().ShouldBeTrue();
        reader.Cells.Select(cell => (cell.Text, cell.HasInvalidBytes))
            .ShouldBe([("a", false), ("\uFFFDb", true), ("\uFFFD", false), ("\U0001F680", false)]);
    }

    [Fact]
    public void A_character_whose_low_surrogate_looks_like_an_invalid_byte_is_left_alone()
    {
        const string text = "\U00010080";
        text[1].ShouldBe('\uDC80');
        var reader = new CsvReader(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        reader.Read();
        reader.Cells[0].ShouldBe(new CsvCell(text, 1, 1, false));
    }

    [Fact]
    public void A_sequence_cut_by_the_end_of_the_file_is_invalid()
    {
        var reader = new CsvReader(new MemoryStream([.. "a"u8, 0xE2, 0x82]));
        reader.Read();
        reader.Cells[0].ShouldBe(new CsvCell("a\uFFFD\uFFFD", 1, 1, true));
    }

    [Fact]
    public void Whatever_is_written_is_read_again()
    {
        var cell = Gen.Elements('a', '"', ',', '\n', '\r', ' ', 'é', '\uFFFD', '|').ListOf().Select(list => string.Concat(list));
        var record = cell.NonEmptyListOf().Select(list => list.ToArray()).Where(cells => cells.Length > 1 || cells[0].Length > 0);
        var file = record.ListOf().Select(list => list.ToArray());
        Prop.ForAll(file.ToArbitrary(), records =>
        {
            var text = string.Concat(records.Select(cells => string.Join(',', cells.Select(Quote)) + "\r\n"));
            Read(text).ShouldBe(records);
            Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).ShouldBe(records);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_input_makes_the_reader_fail_otherwise_than_by_a_refusal()
    {
        var bytes = Gen.Elements<byte>(0, 10, 13, 34, 44, 65, 0xC3, 0xA9, 0xEF, 0xBB, 0xBF, 0xFF, 0xF0, 0x9F).ListOf();
        Prop.ForAll(bytes.ToArbitrary(), list =>
        {
            try
            {
                Read(new MemoryStream([.. list]));
            }
            catch (InputException)
            {
                // A refusal is an answer.
            }
        }).QuickCheckThrowOnFailure();
    }

    private static string Quote(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string[][] Read(string text) => Read(new CsvReader(new StringReader(text)));

    private static string[][] Read(Stream stream) => Read(new CsvReader(stream));

    private static string[][] Read(CsvReader reader)
    {
        var records = new List<string[]>();
        while (reader.Read()) records.Add([.. reader.Cells.Select(cell => cell.Text)]);
        return [.. records];
    }

    private static InputError Refusal(string text) => Should.Throw<InputException>(() => Read(text)).Error;
}
