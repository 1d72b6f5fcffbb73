using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests.Rulebooks;

public class ValidityTests
{
    [Fact]
    public void Both_ends_are_included()
    {
        Validity.TryParse("2024-12-30..2026-06-30", out var validity).ShouldBeTrue();
        validity.Includes(new DateOnly(2024, 12, 29)).ShouldBeFalse();
        validity.Includes(new DateOnly(2024, 12, 30)).ShouldBeTrue();
        validity.Includes(new DateOnly(2026, 6, 30)).ShouldBeTrue();
        validity.Includes(new DateOnly(2026, 7, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Without_an_end_it_goes_on()
    {
        Validity.TryParse("2024-12-30..", out var validity).ShouldBeTrue();
        validity.Includes(DateOnly.MaxValue).ShouldBeTrue();
        validity.ToString().ShouldBe("2024-12-30..");
    }

    [Theory]
    [InlineData("2024-12-30")]
    [InlineData("..2024-12-30")]
    [InlineData("2024-12-30..2024-12-29")]
    [InlineData("2024-02-30..")]
    [InlineData("30.12.2024..")]
    public void What_names_no_days_is_refused(string text) => Validity.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2025-01-01..2025-12-31", "2025-12-31..", true)]
    [InlineData("2025-01-01..2025-12-31", "2026-01-01..", false)]
    [InlineData("2025-01-01..", "2020-01-01..", true)]
    public void Ranges_overlap_where_a_day_is_in_both(string one, string other, bool overlap)
    {
        Validity.TryParse(one, out var first).ShouldBeTrue();
        Validity.TryParse(other, out var second).ShouldBeTrue();
        first.Overlaps(second).ShouldBe(overlap);
        second.Overlaps(first).ShouldBe(overlap);
    }
}
