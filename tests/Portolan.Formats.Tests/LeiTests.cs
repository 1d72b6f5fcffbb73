namespace Portolan.Formats.Tests;

public class LeiTests
{
    [Theory]
    [InlineData("5493007WZ7IFULIL8G21")]
    [InlineData("0W2PZJM8XOY22M4GG883")]
    public void An_identifier_whose_check_digits_hold_is_read_and_printed_as_it_is(string text) =>
        Lei.Parse(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("5493007WZ7IFULIL8G22", "another check digit")]
    [InlineData("5493007WZ7IFULIL8G2", "a character short")]
    [InlineData("5493007wz7IFULIL8G21", "small letters")]
    [InlineData(" 5493007WZ7IFULIL8G21", "a space")]
    [InlineData("5493007WZ7IFULIL8GAA", "letters as check digits")]
    [InlineData("５493007WZ7IFULIL8G21", "a digit of another script")]
    [InlineData("", "nothing")]
    [InlineData(null, "null")]
    public void Anything_else_is_no_identifier(string? text, string why) => Lei.TryParse(text, out _).ShouldBeFalse(why);

    [Theory]
    [InlineData("0123456789")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ")]
    public void A_digit_or_letter_that_becomes_another_one_is_always_noticed(string alphabet)
    {
        const string good = "5493007WZ7IFULIL8G21";
        for (var index = 0; index < good.Length; index++)
        {
            if (!alphabet.Contains(good[index])) continue;
            foreach (var other in alphabet.Where(c => c != good[index]))
            {
                Lei.TryParse(string.Concat(good.AsSpan(0, index), other.ToString(), good.AsSpan(index + 1)), out _).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void The_default_value_is_no_identifier() => default(Lei).ToString().ShouldBeEmpty();
}
