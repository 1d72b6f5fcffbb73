using Portolan.Cel.Syntax;
using Portolan.Cel.Values;

namespace Portolan.Cel.Tests.Evaluation;

public class ReadingTexts
{
    [Theory]
    [InlineData("int('7\\u0000')")]
    [InlineData("uint('7\\u0000')")]
    [InlineData("double('7\\u0000')")]
    [InlineData("timestamp('2024-01-01T00:00:00+01:0\\u0000')")]
    public void A_number_that_ends_in_a_null_character_is_no_number(string source) =>
        Sample.ErrorOf(source).ShouldBe(CelErrorCode.InvalidConversion, source);

    [Fact]
    public void Nor_is_an_offset_or_an_escape_sequence()
    {
        Sample.ErrorOf("timestamp(0).getHours('+01:0\\u0000')").ShouldBe(CelErrorCode.InvalidArgument);
        CelParser.TryParse("'\\x4\0'", null, out _, out var issue).ShouldBeFalse();
        issue!.Code.ShouldBe(CelIssueCode.InvalidEscape);
    }

    [Theory]
    [InlineData("double('++inf')")]
    [InlineData("double('+-inf')")]
    [InlineData("double('--nan')")]
    public void Infinity_has_one_sign_at_most(string source) => Sample.ErrorOf(source).ShouldBe(CelErrorCode.InvalidConversion, source);

    [Fact]
    public void Infinity_reads_with_either_sign() =>
        Sample.Evaluate("double('-inf') == -1.0 / 0.0 && double('+Infinity') == 1.0 / 0.0").ShouldBe(CelBool.True);

    [Fact]
    public void The_longest_span_reads_to_its_last_nanosecond()
    {
        Sample.Evaluate("duration('9223372036854775807ns')").ShouldBe(new CelDuration(long.MaxValue));
        Sample.Evaluate("duration('-9223372036854775808ns')").ShouldBe(new CelDuration(long.MinValue));
    }

    [Theory]
    [InlineData("duration('9223372036854775808ns')")]
    [InlineData("duration('99999999999999999999999999999999h')")]
    [InlineData("duration('9999999999999999999h9999999999999999999h')")]
    public void A_longer_span_is_out_of_range_however_long_it_is(string source) =>
        Sample.ErrorOf(source).ShouldBe(CelErrorCode.OutOfRange, source);

    [Theory]
    [InlineData("duration('000000000000000000000000001s') == duration('1s')")]
    [InlineData("duration('1.000000000000000000000000001s') == duration('1s')")]
    [InlineData("duration('1.s') == duration('.5s') + duration('500ms')")]
    public void A_span_may_have_more_digits_than_matter(string source) => Sample.Evaluate(source).ShouldBe(CelBool.True, source);

    [Theory]
    [InlineData("base64.decode('aGVs    aGVs')")]
    [InlineData("base64.decode('aGVs\\n\\t\\r\\naGVs')")]
    public void White_space_is_not_Base64(string source) => Sample.ErrorOf(source).ShouldBe(CelErrorCode.InvalidConversion, source);
}
